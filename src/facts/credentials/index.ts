/** Every provider that is known, one file each. The order is that of the rule pages; it decides nothing. */
import { ageKey } from './age-key.ts';
import { airtableToken } from './airtable-token.ts';
import { algoliaKey } from './algolia-key.ts';
import { anthropicKey } from './anthropic-key.ts';
import { atlassianToken } from './atlassian-token.ts';
import { awsAccessKey } from './aws-access-key.ts';
import { awsBedrockKey } from './aws-bedrock-key.ts';
import { azureClientSecret } from './azure-client-secret.ts';
import { azureServiceKey } from './azure-service-key.ts';
import { azureStorageKey } from './azure-storage-key.ts';
import { braintreeToken } from './braintree-token.ts';
import { brevoKey } from './brevo-key.ts';
import { buildkiteToken } from './buildkite-token.ts';
import { circleciToken } from './circleci-token.ts';
import { cloudflareToken } from './cloudflare-token.ts';
import { databaseUrl } from './database-url.ts';
import { databricksToken } from './databricks-token.ts';
import { datadogKey } from './datadog-key.ts';
import { digitaloceanToken } from './digitalocean-token.ts';
import { discordToken } from './discord-token.ts';
import { discordWebhook } from './discord-webhook.ts';
import { dockerhubToken } from './dockerhub-token.ts';
import { dopplerToken } from './doppler-token.ts';
import { dropboxToken } from './dropbox-token.ts';
import { dynatraceToken } from './dynatrace-token.ts';
import { figmaToken } from './figma-token.ts';
import { flyToken } from './fly-token.ts';
import { gcpApiKey } from './gcp-api-key.ts';
import { gcpServiceAccount } from './gcp-service-account.ts';
import { githubFineGrainedToken } from './github-fine-grained-token.ts';
import { githubToken } from './github-token.ts';
import { gitlabToken } from './gitlab-token.ts';
import { googleOauthSecret } from './google-oauth-secret.ts';
import { grafanaToken } from './grafana-token.ts';
import { groqKey } from './groq-key.ts';
import { herokuKey } from './heroku-key.ts';
import { hubspotToken } from './hubspot-token.ts';
import { huggingfaceToken } from './huggingface-token.ts';
import { intercomToken } from './intercom-token.ts';
import { jsonWebToken } from './json-web-token.ts';
import { langsmithKey } from './langsmith-key.ts';
import { launchdarklyKey } from './launchdarkly-key.ts';
import { linearKey } from './linear-key.ts';
import { mailchimpKey } from './mailchimp-key.ts';
import { mailgunKey } from './mailgun-key.ts';
import { mapboxToken } from './mapbox-token.ts';
import { mongodbAtlasSecret } from './mongodb-atlas-secret.ts';
import { neonKey } from './neon-key.ts';
import { netlifyToken } from './netlify-token.ts';
import { newrelicKey } from './newrelic-key.ts';
import { notionToken } from './notion-token.ts';
import { npmToken } from './npm-token.ts';
import { oktaToken } from './okta-token.ts';
import { onepasswordToken } from './onepassword-token.ts';
import { openaiKey } from './openai-key.ts';
import { openrouterKey } from './openrouter-key.ts';
import { perplexityKey } from './perplexity-key.ts';
import { pineconeKey } from './pinecone-key.ts';
import { planetscaleToken } from './planetscale-token.ts';
import { posthogKey } from './posthog-key.ts';
import { postmanKey } from './postman-key.ts';
import { privateKey } from './private-key.ts';
import { pulumiToken } from './pulumi-token.ts';
import { pypiToken } from './pypi-token.ts';
import { railwayToken } from './railway-token.ts';
import { renderKey } from './render-key.ts';
import { replicateToken } from './replicate-token.ts';
import { resendKey } from './resend-key.ts';
import { rubygemsToken } from './rubygems-token.ts';
import { sendgridKey } from './sendgrid-key.ts';
import { sentryToken } from './sentry-token.ts';
import type { Provider } from './shared/provider.ts';
import { shopifyToken } from './shopify-token.ts';
import { slackToken } from './slack-token.ts';
import { slackWebhook } from './slack-webhook.ts';
import { snykToken } from './snyk-token.ts';
import { sonarToken } from './sonar-token.ts';
import { squareToken } from './square-token.ts';
import { stripeKey } from './stripe-key.ts';
import { stripeWebhookSecret } from './stripe-webhook-secret.ts';
import { supabaseKey } from './supabase-key.ts';
import { tailscaleKey } from './tailscale-key.ts';
import { teamsWebhook } from './teams-webhook.ts';
import { telegramBotToken } from './telegram-bot-token.ts';
import { terraformToken } from './terraform-token.ts';
import { twilioKey } from './twilio-key.ts';
import { urlPassword } from './url-password.ts';
import { vaultToken } from './vault-token.ts';
import { vercelToken } from './vercel-token.ts';
import { xaiKey } from './xai-key.ts';
import { zuploKey } from './zuplo-key.ts';

export const providers: readonly Provider[] = [
  ageKey,
  airtableToken,
  algoliaKey,
  anthropicKey,
  atlassianToken,
  awsAccessKey,
  awsBedrockKey,
  azureClientSecret,
  azureServiceKey,
  azureStorageKey,
  braintreeToken,
  brevoKey,
  buildkiteToken,
  circleciToken,
  cloudflareToken,
  databaseUrl,
  databricksToken,
  datadogKey,
  digitaloceanToken,
  discordToken,
  discordWebhook,
  dockerhubToken,
  dopplerToken,
  dropboxToken,
  dynatraceToken,
  figmaToken,
  flyToken,
  gcpApiKey,
  gcpServiceAccount,
  githubFineGrainedToken,
  githubToken,
  gitlabToken,
  googleOauthSecret,
  grafanaToken,
  groqKey,
  herokuKey,
  hubspotToken,
  huggingfaceToken,
  intercomToken,
  jsonWebToken,
  langsmithKey,
  launchdarklyKey,
  linearKey,
  mailchimpKey,
  mailgunKey,
  mapboxToken,
  mongodbAtlasSecret,
  neonKey,
  netlifyToken,
  newrelicKey,
  notionToken,
  npmToken,
  oktaToken,
  onepasswordToken,
  openaiKey,
  openrouterKey,
  perplexityKey,
  pineconeKey,
  planetscaleToken,
  posthogKey,
  postmanKey,
  privateKey,
  pulumiToken,
  pypiToken,
  railwayToken,
  renderKey,
  replicateToken,
  resendKey,
  rubygemsToken,
  sendgridKey,
  sentryToken,
  shopifyToken,
  slackToken,
  slackWebhook,
  snykToken,
  sonarToken,
  squareToken,
  stripeKey,
  stripeWebhookSecret,
  supabaseKey,
  tailscaleKey,
  teamsWebhook,
  telegramBotToken,
  terraformToken,
  twilioKey,
  urlPassword,
  vaultToken,
  vercelToken,
  xaiKey,
  zuploKey,
];
