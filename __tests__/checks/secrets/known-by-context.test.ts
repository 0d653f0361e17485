// Values without letters of their own, known by what stands before them. Made here: no file holds one.
import { scanContent } from '../../../src/checks/secrets/scanner.ts';
import { BASE62, BASE64URL, HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';

const random = seeded(20);
const hex = (length: number): string => random.text(HEX, length);
const text = (length: number): string => `A7${random.text(BASE62, length - 2)}`;

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
])('nothing in %j', (content) => expect(found(content)).toEqual([]));
