/** Every provider that is known, one file each. Written by `npm run generate` from the files beside it; the order decides nothing. */
import { adafruitKey } from './adafruit-key.ts';
import { adobeCredential } from './adobe-credential.ts';
import { ageKey } from './age-key.ts';
import { aikidoToken } from './aikido-token.ts';
import { airtableToken } from './airtable-token.ts';
import { aivenToken } from './aiven-token.ts';
import { algoliaKey } from './algolia-key.ts';
import { alibabaKey } from './alibaba-key.ts';
import { amplitudeSecret } from './amplitude-secret.ts';
import { anthropicKey } from './anthropic-key.ts';
import { apifyToken } from './apify-token.ts';
import { appsyncKey } from './appsync-key.ts';
import { artifactoryToken } from './artifactory-token.ts';
import { asaasKey } from './asaas-key.ts';
import { asanaCredential } from './asana-credential.ts';
import { assemblyaiKey } from './assemblyai-key.ts';
import { atlassianToken } from './atlassian-token.ts';
import { auth0Secret } from './auth0-secret.ts';
import { authorizationToken } from './authorization-token.ts';
import { authressKey } from './authress-key.ts';
import { awsAccessKey } from './aws-access-key.ts';
import { awsBedrockKey } from './aws-bedrock-key.ts';
import { azureAppId } from './azure-app-id.ts';
import { azureClientSecret } from './azure-client-secret.ts';
import { azureDevopsToken } from './azure-devops-token.ts';
import { azureServiceKey } from './azure-service-key.ts';
import { azureStorageKey } from './azure-storage-key.ts';
import { basicAuthHeader } from './basic-auth-header.ts';
import { beamerKey } from './beamer-key.ts';
import { bitbucketSecret } from './bitbucket-secret.ts';
import { bitlyToken } from './bitly-token.ts';
import { bitriseToken } from './bitrise-token.ts';
import { bittrexKey } from './bittrex-key.ts';
import { blynkToken } from './blynk-token.ts';
import { bootstrapToken } from './bootstrap-token.ts';
import { boxToken } from './box-token.ts';
import { braintreeToken } from './braintree-token.ts';
import { braveKey } from './brave-key.ts';
import { brevoKey } from './brevo-key.ts';
import { buildkiteToken } from './buildkite-token.ts';
import { canvaSecret } from './canva-secret.ts';
import { cerebrasKey } from './cerebras-key.ts';
import { cfxKey } from './cfx-key.ts';
import { checkoutKey } from './checkout-key.ts';
import { circleciToken } from './circleci-token.ts';
import { civoKey } from './civo-key.ts';
import { clickhouseKey } from './clickhouse-key.ts';
import { clickupToken } from './clickup-token.ts';
import { clojarsToken } from './clojars-token.ts';
import { cloudantPassword } from './cloudant-password.ts';
import { cloudflareToken } from './cloudflare-token.ts';
import { cloudinarySecret } from './cloudinary-secret.ts';
import { cloudsmithKey } from './cloudsmith-key.ts';
import { cockroachdbCloudKey } from './cockroachdb-cloud-key.ts';
import { codeclimateToken } from './codeclimate-token.ts';
import { codecovToken } from './codecov-token.ts';
import { cohereKey } from './cohere-key.ts';
import { coinbaseKey } from './coinbase-key.ts';
import { configcatKey } from './configcat-key.ts';
import { confluentKey } from './confluent-key.ts';
import { connectionStringPassword } from './connection-string-password.ts';
import { contentfulToken } from './contentful-token.ts';
import { couchbaseCapellaKey } from './couchbase-capella-key.ts';
import { coverallsToken } from './coveralls-token.ts';
import { cratesIoToken } from './crates-io-token.ts';
import { curlPassword } from './curl-password.ts';
import { cursorKey } from './cursor-key.ts';
import { databaseUrl } from './database-url.ts';
import { databentoKey } from './databento-key.ts';
import { databricksToken } from './databricks-token.ts';
import { datadogKey } from './datadog-key.ts';
import { datagovKey } from './datagov-key.ts';
import { datastaxToken } from './datastax-token.ts';
import { deepgramKey } from './deepgram-key.ts';
import { deepseekKey } from './deepseek-key.ts';
import { definedNetworkingKey } from './defined-networking-key.ts';
import { denoToken } from './deno-token.ts';
import { dependencyTrackKey } from './dependency-track-key.ts';
import { devcycleKey } from './devcycle-key.ts';
import { devinKey } from './devin-key.ts';
import { digitaloceanToken } from './digitalocean-token.ts';
import { discordClientSecret } from './discord-client-secret.ts';
import { discordToken } from './discord-token.ts';
import { discordWebhook } from './discord-webhook.ts';
import { disqusKey } from './disqus-key.ts';
import { djangoSecretKey } from './django-secret-key.ts';
import { dockerSwarmToken } from './docker-swarm-token.ts';
import { dockerhubToken } from './dockerhub-token.ts';
import { dopplerToken } from './doppler-token.ts';
import { dotnetPassword } from './dotnet-password.ts';
import { droneToken } from './drone-token.ts';
import { dropboxToken } from './dropbox-token.ts';
import { duffelToken } from './duffel-token.ts';
import { dynatraceToken } from './dynatrace-token.ts';
import { easypostKey } from './easypost-key.ts';
import { ebayKey } from './ebay-key.ts';
import { elasticCloudKey } from './elastic-cloud-key.ts';
import { elevenlabsKey } from './elevenlabs-key.ts';
import { endorlabsKey } from './endorlabs-key.ts';
import { ethereumPrivateKey } from './ethereum-private-key.ts';
import { etsyKey } from './etsy-key.ts';
import { exoscaleKey } from './exoscale-key.ts';
import { facebookSecret } from './facebook-secret.ts';
import { facebookToken } from './facebook-token.ts';
import { fastlyToken } from './fastly-token.ts';
import { figmaToken } from './figma-token.ts';
import { filezillaPassword } from './filezilla-password.ts';
import { finicityKey } from './finicity-key.ts';
import { finnhubKey } from './finnhub-key.ts';
import { firecrawlKey } from './firecrawl-key.ts';
import { flickrKey } from './flickr-key.ts';
import { flutterwaveKey } from './flutterwave-key.ts';
import { flyToken } from './fly-token.ts';
import { frameioToken } from './frameio-token.ts';
import { freemiusKey } from './freemius-key.ts';
import { freshbooksToken } from './freshbooks-token.ts';
import { fullstoryKey } from './fullstory-key.ts';
import { gcNotifyKey } from './gc-notify-key.ts';
import { gcpApiKey } from './gcp-api-key.ts';
import { gcpServiceAccount } from './gcp-service-account.ts';
import { giteaToken } from './gitea-token.ts';
import { githubFineGrainedToken } from './github-fine-grained-token.ts';
import { githubOauthSecret } from './github-oauth-secret.ts';
import { githubToken } from './github-token.ts';
import { gitlabToken } from './gitlab-token.ts';
import { gitterToken } from './gitter-token.ts';
import { gocardlessToken } from './gocardless-token.ts';
import { googleAccessToken } from './google-access-token.ts';
import { googleOauthSecret } from './google-oauth-secret.ts';
import { gradlePassword } from './gradle-password.ts';
import { grafanaToken } from './grafana-token.ts';
import { greptileKey } from './greptile-key.ts';
import { groqKey } from './groq-key.ts';
import { gumroadToken } from './gumroad-token.ts';
import { harnessToken } from './harness-token.ts';
import { herokuKey } from './heroku-key.ts';
import { honeycombKey } from './honeycomb-key.ts';
import { hubspotToken } from './hubspot-token.ts';
import { huggingfaceToken } from './huggingface-token.ts';
import { ibmCloudKey } from './ibm-cloud-key.ts';
import { ibmCosKey } from './ibm-cos-key.ts';
import { influxdbToken } from './influxdb-token.ts';
import { infomaniakToken } from './infomaniak-token.ts';
import { infracostKey } from './infracost-key.ts';
import { intercomToken } from './intercom-token.ts';
import { intra42Secret } from './intra42-secret.ts';
import { ionicToken } from './ionic-token.ts';
import { jenkinsToken } from './jenkins-token.ts';
import { jinaKey } from './jina-key.ts';
import { jsonWebToken } from './json-web-token.ts';
import { jumpcloudKey } from './jumpcloud-key.ts';
import { jwtSigningSecret } from './jwt-signing-secret.ts';
import { kagiKey } from './kagi-key.ts';
import { kerberosHash } from './kerberos-hash.ts';
import { kimiKey } from './kimi-key.ts';
import { klaviyoKey } from './klaviyo-key.ts';
import { krakenKey } from './kraken-key.ts';
import { kubernetesSecret } from './kubernetes-secret.ts';
import { kucoinKey } from './kucoin-key.ts';
import { langsmithKey } from './langsmith-key.ts';
import { laravelKey } from './laravel-key.ts';
import { larkAppSecret } from './lark-app-secret.ts';
import { launchdarklyKey } from './launchdarkly-key.ts';
import { lichessToken } from './lichess-token.ts';
import { lightonKey } from './lighton-key.ts';
import { linearKey } from './linear-key.ts';
import { linkedinSecret } from './linkedin-secret.ts';
import { lobKey } from './lob-key.ts';
import { loginLiteral } from './login-literal.ts';
import { lookerKey } from './looker-key.ts';
import { mailchimpKey } from './mailchimp-key.ts';
import { mailersendToken } from './mailersend-token.ts';
import { mailgunKey } from './mailgun-key.ts';
import { mapboxToken } from './mapbox-token.ts';
import { mattermostToken } from './mattermost-token.ts';
import { maxmindKey } from './maxmind-key.ts';
import { merakiKey } from './meraki-key.ts';
import { mercuryToken } from './mercury-token.ts';
import { mergifyKey } from './mergify-key.ts';
import { messagebirdKey } from './messagebird-key.ts';
import { midtransKey } from './midtrans-key.ts';
import { minimaxKey } from './minimax-key.ts';
import { mistralKey } from './mistral-key.ts';
import { mongodbAtlasSecret } from './mongodb-atlas-secret.ts';
import { nasaKey } from './nasa-key.ts';
import { neonKey } from './neon-key.ts';
import { netlifyToken } from './netlify-token.ts';
import { netrcPassword } from './netrc-password.ts';
import { newrelicKey } from './newrelic-key.ts';
import { notionToken } from './notion-token.ts';
import { npmToken } from './npm-token.ts';
import { nugetKey } from './nuget-key.ts';
import { nvidiaKey } from './nvidia-key.ts';
import { nytimesKey } from './nytimes-key.ts';
import { oauthClientSecret } from './oauth-client-secret.ts';
import { octopusKey } from './octopus-key.ts';
import { oktaToken } from './okta-token.ts';
import { ollamaKey } from './ollama-key.ts';
import { onepasswordToken } from './onepassword-token.ts';
import { onesignalKey } from './onesignal-key.ts';
import { openaiKey } from './openai-key.ts';
import { openrouterKey } from './openrouter-key.ts';
import { openshiftToken } from './openshift-token.ts';
import { openweatherKey } from './openweather-key.ts';
import { ovhKey } from './ovh-key.ts';
import { paddleKey } from './paddle-key.ts';
import { particleToken } from './particle-token.ts';
import { passwordComparison } from './password-comparison.ts';
import { passwordHash } from './password-hash.ts';
import { perplexityKey } from './perplexity-key.ts';
import { personaKey } from './persona-key.ts';
import { phpmailerPassword } from './phpmailer-password.ts';
import { pineconeKey } from './pinecone-key.ts';
import { pinterestToken } from './pinterest-token.ts';
import { plaidKey } from './plaid-key.ts';
import { plaidToken } from './plaid-token.ts';
import { planetscaleToken } from './planetscale-token.ts';
import { plivoKey } from './plivo-key.ts';
import { polarToken } from './polar-token.ts';
import { polymarketKey } from './polymarket-key.ts';
import { posthogKey } from './posthog-key.ts';
import { postmanKey } from './postman-key.ts';
import { postmarkToken } from './postmark-token.ts';
import { prefectKey } from './prefect-key.ts';
import { privateAiKey } from './private-ai-key.ts';
import { privateKey } from './private-key.ts';
import { proofKey } from './proof-key.ts';
import { psexecPassword } from './psexec-password.ts';
import { publicEnvPassword } from './public-env-password.ts';
import { pulumiToken } from './pulumi-token.ts';
import { puttyKey } from './putty-key.ts';
import { pypiToken } from './pypi-token.ts';
import { railsSecret } from './rails-secret.ts';
import { railwayToken } from './railway-token.ts';
import { rainforestKey } from './rainforest-key.ts';
import { rampKey } from './ramp-key.ts';
import { rapidapiKey } from './rapidapi-key.ts';
import { readmeKey } from './readme-key.ts';
import { redirectPizzaToken } from './redirect-pizza-token.ts';
import { renderKey } from './render-key.ts';
import { replicateToken } from './replicate-token.ts';
import { resendKey } from './resend-key.ts';
import { rootlyKey } from './rootly-key.ts';
import { rubygemsToken } from './rubygems-token.ts';
import { runpodKey } from './runpod-key.ts';
import { salesforceToken } from './salesforce-token.ts';
import { samsaraToken } from './samsara-token.ts';
import { sauceKey } from './sauce-key.ts';
import { scalewayKey } from './scaleway-key.ts';
import { scalingoToken } from './scalingo-token.ts';
import { segmentToken } from './segment-token.ts';
import { sendbirdToken } from './sendbird-token.ts';
import { sendgridKey } from './sendgrid-key.ts';
import { sentryToken } from './sentry-token.ts';
import { settlemintToken } from './settlemint-token.ts';
import { sftpConfigPassword } from './sftp-config-password.ts';
import type { Provider } from './shared/provider.ts';
import { shippoToken } from './shippo-token.ts';
import { shopifyToken } from './shopify-token.ts';
import { sidekiqCredentials } from './sidekiq-credentials.ts';
import { slackToken } from './slack-token.ts';
import { slackWebhook } from './slack-webhook.ts';
import { snowflakeToken } from './snowflake-token.ts';
import { snykToken } from './snyk-token.ts';
import { softlayerKey } from './softlayer-key.ts';
import { sonarToken } from './sonar-token.ts';
import { sourcegraphToken } from './sourcegraph-token.ts';
import { squareToken } from './square-token.ts';
import { squarespaceKey } from './squarespace-key.ts';
import { sslmateKey } from './sslmate-key.ts';
import { stabilityKey } from './stability-key.ts';
import { stackhawkKey } from './stackhawk-key.ts';
import { stripeKey } from './stripe-key.ts';
import { stripeWebhookSecret } from './stripe-webhook-secret.ts';
import { sumologicKey } from './sumologic-key.ts';
import { supabaseKey } from './supabase-key.ts';
import { tableauToken } from './tableau-token.ts';
import { tailscaleKey } from './tailscale-key.ts';
import { tavilyKey } from './tavily-key.ts';
import { teamcityToken } from './teamcity-token.ts';
import { teamsWebhook } from './teams-webhook.ts';
import { telegramBotToken } from './telegram-bot-token.ts';
import { telnyxKey } from './telnyx-key.ts';
import { terraformPassword } from './terraform-password.ts';
import { terraformToken } from './terraform-token.ts';
import { thingsboardToken } from './thingsboard-token.ts';
import { thunderstoreToken } from './thunderstore-token.ts';
import { togetherKey } from './together-key.ts';
import { travisToken } from './travis-token.ts';
import { trelloToken } from './trello-token.ts';
import { truenasKey } from './truenas-key.ts';
import { twilioKey } from './twilio-key.ts';
import { twitchToken } from './twitch-token.ts';
import { twitterKey } from './twitter-key.ts';
import { typeformToken } from './typeform-token.ts';
import { unkeyKey } from './unkey-key.ts';
import { upcloudToken } from './upcloud-token.ts';
import { upstageKey } from './upstage-key.ts';
import { urlPassword } from './url-password.ts';
import { valtownToken } from './valtown-token.ts';
import { vaultToken } from './vault-token.ts';
import { vaultUnsealKey } from './vault-unseal-key.ts';
import { vcenterPassword } from './vcenter-password.ts';
import { vercelToken } from './vercel-token.ts';
import { wakatimeKey } from './wakatime-key.ts';
import { wandbKey } from './wandb-key.ts';
import { weatherstackKey } from './weatherstack-key.ts';
import { wireguardKey } from './wireguard-key.ts';
import { wordpressSecret } from './wordpress-secret.ts';
import { xaiKey } from './xai-key.ts';
import { yandexCloudKey } from './yandex-cloud-key.ts';
import { zaiKey } from './zai-key.ts';
import { zendeskToken } from './zendesk-token.ts';
import { zuploKey } from './zuplo-key.ts';

export const providers: readonly Provider[] = [
  adafruitKey,
  adobeCredential,
  ageKey,
  aikidoToken,
  airtableToken,
  aivenToken,
  algoliaKey,
  alibabaKey,
  amplitudeSecret,
  anthropicKey,
  apifyToken,
  appsyncKey,
  artifactoryToken,
  asaasKey,
  asanaCredential,
  assemblyaiKey,
  atlassianToken,
  auth0Secret,
  authorizationToken,
  authressKey,
  awsAccessKey,
  awsBedrockKey,
  azureAppId,
  azureClientSecret,
  azureDevopsToken,
  azureServiceKey,
  azureStorageKey,
  basicAuthHeader,
  beamerKey,
  bitbucketSecret,
  bitlyToken,
  bitriseToken,
  bittrexKey,
  blynkToken,
  bootstrapToken,
  boxToken,
  braintreeToken,
  braveKey,
  brevoKey,
  buildkiteToken,
  canvaSecret,
  cerebrasKey,
  cfxKey,
  checkoutKey,
  circleciToken,
  civoKey,
  clickhouseKey,
  clickupToken,
  clojarsToken,
  cloudantPassword,
  cloudflareToken,
  cloudinarySecret,
  cloudsmithKey,
  cockroachdbCloudKey,
  codeclimateToken,
  codecovToken,
  cohereKey,
  coinbaseKey,
  configcatKey,
  confluentKey,
  connectionStringPassword,
  contentfulToken,
  couchbaseCapellaKey,
  coverallsToken,
  cratesIoToken,
  curlPassword,
  cursorKey,
  databaseUrl,
  databentoKey,
  databricksToken,
  datadogKey,
  datagovKey,
  datastaxToken,
  deepgramKey,
  deepseekKey,
  definedNetworkingKey,
  denoToken,
  dependencyTrackKey,
  devcycleKey,
  devinKey,
  digitaloceanToken,
  discordClientSecret,
  discordToken,
  discordWebhook,
  disqusKey,
  djangoSecretKey,
  dockerSwarmToken,
  dockerhubToken,
  dopplerToken,
  dotnetPassword,
  droneToken,
  dropboxToken,
  duffelToken,
  dynatraceToken,
  easypostKey,
  ebayKey,
  elasticCloudKey,
  elevenlabsKey,
  endorlabsKey,
  ethereumPrivateKey,
  etsyKey,
  exoscaleKey,
  facebookSecret,
  facebookToken,
  fastlyToken,
  figmaToken,
  filezillaPassword,
  finicityKey,
  finnhubKey,
  firecrawlKey,
  flickrKey,
  flutterwaveKey,
  flyToken,
  frameioToken,
  freemiusKey,
  freshbooksToken,
  fullstoryKey,
  gcNotifyKey,
  gcpApiKey,
  gcpServiceAccount,
  giteaToken,
  githubFineGrainedToken,
  githubOauthSecret,
  githubToken,
  gitlabToken,
  gitterToken,
  gocardlessToken,
  googleAccessToken,
  googleOauthSecret,
  gradlePassword,
  grafanaToken,
  greptileKey,
  groqKey,
  gumroadToken,
  harnessToken,
  herokuKey,
  honeycombKey,
  hubspotToken,
  huggingfaceToken,
  ibmCloudKey,
  ibmCosKey,
  influxdbToken,
  infomaniakToken,
  infracostKey,
  intercomToken,
  intra42Secret,
  ionicToken,
  jenkinsToken,
  jinaKey,
  jsonWebToken,
  jumpcloudKey,
  jwtSigningSecret,
  kagiKey,
  kerberosHash,
  kimiKey,
  klaviyoKey,
  krakenKey,
  kubernetesSecret,
  kucoinKey,
  langsmithKey,
  laravelKey,
  larkAppSecret,
  launchdarklyKey,
  lichessToken,
  lightonKey,
  linearKey,
  linkedinSecret,
  lobKey,
  loginLiteral,
  lookerKey,
  mailchimpKey,
  mailersendToken,
  mailgunKey,
  mapboxToken,
  mattermostToken,
  maxmindKey,
  merakiKey,
  mercuryToken,
  mergifyKey,
  messagebirdKey,
  midtransKey,
  minimaxKey,
  mistralKey,
  mongodbAtlasSecret,
  nasaKey,
  neonKey,
  netlifyToken,
  netrcPassword,
  newrelicKey,
  notionToken,
  npmToken,
  nugetKey,
  nvidiaKey,
  nytimesKey,
  oauthClientSecret,
  octopusKey,
  oktaToken,
  ollamaKey,
  onepasswordToken,
  onesignalKey,
  openaiKey,
  openrouterKey,
  openshiftToken,
  openweatherKey,
  ovhKey,
  paddleKey,
  particleToken,
  passwordComparison,
  passwordHash,
  perplexityKey,
  personaKey,
  phpmailerPassword,
  pineconeKey,
  pinterestToken,
  plaidKey,
  plaidToken,
  planetscaleToken,
  plivoKey,
  polarToken,
  polymarketKey,
  posthogKey,
  postmanKey,
  postmarkToken,
  prefectKey,
  privateAiKey,
  privateKey,
  proofKey,
  psexecPassword,
  publicEnvPassword,
  pulumiToken,
  puttyKey,
  pypiToken,
  railsSecret,
  railwayToken,
  rainforestKey,
  rampKey,
  rapidapiKey,
  readmeKey,
  redirectPizzaToken,
  renderKey,
  replicateToken,
  resendKey,
  rootlyKey,
  rubygemsToken,
  runpodKey,
  salesforceToken,
  samsaraToken,
  sauceKey,
  scalewayKey,
  scalingoToken,
  segmentToken,
  sendbirdToken,
  sendgridKey,
  sentryToken,
  settlemintToken,
  sftpConfigPassword,
  shippoToken,
  shopifyToken,
  sidekiqCredentials,
  slackToken,
  slackWebhook,
  snowflakeToken,
  snykToken,
  softlayerKey,
  sonarToken,
  sourcegraphToken,
  squareToken,
  squarespaceKey,
  sslmateKey,
  stabilityKey,
  stackhawkKey,
  stripeKey,
  stripeWebhookSecret,
  sumologicKey,
  supabaseKey,
  tableauToken,
  tailscaleKey,
  tavilyKey,
  teamcityToken,
  teamsWebhook,
  telegramBotToken,
  telnyxKey,
  terraformPassword,
  terraformToken,
  thingsboardToken,
  thunderstoreToken,
  togetherKey,
  travisToken,
  trelloToken,
  truenasKey,
  twilioKey,
  twitchToken,
  twitterKey,
  typeformToken,
  unkeyKey,
  upcloudToken,
  upstageKey,
  urlPassword,
  valtownToken,
  vaultToken,
  vaultUnsealKey,
  vcenterPassword,
  vercelToken,
  wakatimeKey,
  wandbKey,
  weatherstackKey,
  wireguardKey,
  wordpressSecret,
  xaiKey,
  yandexCloudKey,
  zaiKey,
  zendeskToken,
  zuploKey,
];
