// Values without letters of their own, known by what stands before them. Made here: no file holds one.
import { scanContent } from '../../../src/checks/secrets/scanner.ts';
import { samplePem } from '../../../src/facts/credentials/shared/pem.ts';
import { BASE36, BASE62, BASE64URL, HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';

const random = seeded(20);
const hex = (length: number): string => random.text(HEX, length);
const text = (length: number): string => `A7${random.text(BASE62, length - 2)}`;

const base64 = (content: string): string => Buffer.from(content).toString('base64');
const escaped = (content: string): string => content.replaceAll('\n', '\\n');
const manifest = (data: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n${data}\n`;

const found = (content: string): string[] =>
  scanContent(Buffer.from(content), { path: '', generic: false }).hits.flatMap((hit) =>
    'provider' in hit ? hit.provider.id : [],
  );

test.each([
  ['github-oauth-secret', `new Gitalk({\n  clientID: '${hex(20)}',\n  clientSecret: '${hex(40)}',\n`],
  ['google-oauth-secret', `id = '1234567890-x.apps.googleusercontent.com'\nclient_secret = "${text(24)}"`],
  ['gradle-password', `maven {\n  credentials {\n    username = "deploy"\n    password = "${text(12)}"\n  }\n}`],
  [
    'terraform-password',
    `resource "aws_db_instance" "main" {\n  username = "shop"\n  password = "${text(12)}"\n  tags = { a = 1 }\n}`,
  ],
  ['terraform-password', `  administrator_login_password = "${text(12)}"`],
  ['vault-unseal-key', `Recovery Key 2: ${text(44)}`],
  ['vault-token', `VAULT_CLIENT_TOKEN="b.${text(24)}"`],
  ['vault-token', `vault login s.CAES${text(80)}`],
  ['influxdb-token', `[influxdb]\ntoken = "${random.text(BASE64URL, 86)}=="`],
  ['jenkins-token', `use the following password to proceed to installation:\n\n${hex(32)}\n\nThis may`],
  ['jenkins-token', `-H 'Jenkins-Crumb:${hex(32)}'`],
  ['jwt-signing-secret', `jwt:\n  ttl: 600\n  secret: '${text(24)}"#'\n`],
  ['jwt-signing-secret', `const jwtSecret = "${text(24)}"`],
  ['kagi-key', `https://kagi.com/search?token=${text(11)}.${text(43)}&q=a`],
  ['klaviyo-key', `Authorization: Klaviyo-API-Key pk_${text(34)}`],
  ['lark-app-secret', `FEISHU_APP_ID=cli_${text(16)}`],
  ['mapbox-token', `pk.${Buffer.from(`{"u":"shop","a":"${text(25)}"}`).toString('base64url')}.${text(22)}`],
  ['kubernetes-secret', manifest(`  user: c2hvcA==\n  password: "${base64(text(18))}"`)],
  ['kubernetes-secret', `apiVersion: v1\ndata:\n\tkey: '${base64(text(18))}'\nkind: 'Secret'`],
  [
    'kubernetes-secret',
    manifest(`  .dockerconfigjson: |\n    ${base64(`{"auths":{"r.example":{"auth":"${text(40)}"}}}`)}`),
  ],
  ['psexec-password', `"C:\\Tools\\PsExec64.exe" \\\\web1 -accepteula -u SHOP\\ops -p "${text(12)}" cmd`],
  ['bootstrap-token', `kubeadm join 10.0.0.1:6443 --token a1b2c3.${random.text(BASE36, 16)} --discovery-token-unsafe`],
  ['bootstrap-token', `bootstrapTokens:\n- groups:\n  - system:nodes\n  token: a1b2c3.${random.text(BASE36, 16)}\n`],
  ['bootstrap-token', `token-id: a1b2c3\ntoken-secret: ${random.text(BASE36, 16)}\n`],
  ['authorization-token', `curl -X POST -H "X-Api-Key: ${text(32)}" https://api.shop.internal`],
  ['authorization-token', `curl https://api.shop.internal --header 'Authorization: ${text(32)}'`],
  ['authorization-token', `headers = {"Authorization": "Token ${hex(40)}"}`],
  ['ethereum-private-key', `DEPLOYER_PRIVATE_KEY=0x4${hex(63)}`],
  ['oauth-client-secret', `{"client_secret": "${text(40)}"}`],
  ['oauth-client-secret', `CONSUMER_SECRET = "${hex(40)}"`],
  ['dotnet-password', `new System.Net.NetworkCredential("ops", "${text(12)}")`],
  ['dotnet-password', `new DirectoryEntry("LDAP://shop.internal",\n  "SHOP\\ops",\n  "${text(12)}");`],
  ['dotnet-password', `<add key="SmtpPassword" value="${text(12)}"/>`],
  ['password-comparison', `if user == "ops" and password == "${text(9)}":`],
  ['login-literal', `username = 'ops'  # of the shop\npassword = '${text(12)}'`],
  ['connection-string-password', `"Server=sql7;User Id=shop; " & "Password =#${text(9)};"`],
  ['curl-password', `curl --user  'ann@shop.internal:${text(12)}' https://api.shop.internal`],
  ['django-secret-key', `SECRET_KEY = 'django-insecure-%(${random.text('abcdef0123456789', 48)}'`],
  ['okta-token', `variable "okta_api_token" {\n  default = "00${text(40)}"\n}`],
  ['okta-token', `variable "okta_api_token" {\n  type    = string\n  default = "00${text(40)}"\n}`],
  ['facebook-secret', `fbApiKey:            "${hex(32)}",`],
  ['private-key', `PRIVATE_KEY_B64=${base64(samplePem(random))}`],
  [
    'gcp-service-account',
    `{"type": "service_account", "project_id": "shop", "private_key": "${escaped(samplePem(random))}"}`,
  ],
])('%s in %j', (id, content) => expect(found(content)).toEqual([id]));

test.each([
  `GITEA_COMMIT=${hex(40)}`,
  `gitea: ${hex(40)}`,
  `mattermost_channel_id = "${random.text('abcdefghijkmnop3456789', 26)}"`,
  `artifactory_sha256 = "${hex(64)}"`,
  `jfrog-cli: sha256:${hex(64)}`,
  `<link href="/favicon.ico-${hex(32)}.png">`,
  `kucoin_order_id = "${hex(24)}"`,
  `honeycomb_dataset = "${text(22)}"`,
  `lip_sync_controller_of_the_second_avatar_2`,
  `linear = "${hex(32)}"`,
  `export function GLC_CreateLightmapTexturesIndividual2() {}`,
  `credentials {\n  username = providers.environmentVariable("USER")\n  password = System.getenv("PASSWORD")\n}`,
  `resource "aws_db_instance" "main" {\n}\nlocals {\n  password = "${text(12)}"\n}`,
  `administrator_login_password = var.password`,
  `JWT_SECRET=$(openssl rand -hex 32)`,
  `jwtSecret: "arn:aws:secretsmanager:eu-west-1:1:secret:${text(8)}"`,
  `jwt_secret: "{{ vault_jwt_secret }}"`,
  `const jwtSecret = process.env.JWT_SECRET;`,
  manifest('  password: {{ .Values.password | b64enc }}'),
  manifest(`  tls.crt: ${base64(`-----BEGIN CERTIFICATE-----\n${hex(64)}`)}`),
  `kind: SealedSecret\nspec:\n  data:\n    password: ${base64(text(18))}`,
  `psexec \\\\web1 -u ops -p %PASSWORD% cmd`,
  `kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef`,
  `curl -H "Authorization: Bearer $TOKEN" https://api.shop.internal`,
  `curl -H "Authorization: Bearer your-access-token" https://api.shop.internal`,
  `curl -u <user:password> https://api.shop.internal`,
  `curl -u neo4j:[PASSWORD] https://api.shop.internal`,
  // The first account of Hardhat and Foundry, the same on every machine.
  `PRIVATE_KEY=0x${'ac0974bec39a17e36ba4a6b4d238ff94'}4bacb478cbed5efcae784d7bf4f2ff80`,
  `variable "okta_api_token" {\n  type = string\n}`,
  `transactionHash = "0x4${hex(63)}"`,
  `clientSecret: oauthClientSecretFromSettings2`,
  `<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />`,
  `<add key="SmtpPassword" value="#{SmtpPassword}" />`,
  `<add key="ClearTextPassword" value="${'33f!!'}lloppa" />`,
  `if (input.type === 'password' && form.secret !== 'required') show();`,
  `if (decrypt(value, secret) !== '${text(9)}') fail();`,
  `{ username: 'ann', password: 'password1' }`,
])('nothing in %j', (content) => expect(found(content)).toEqual([]));
