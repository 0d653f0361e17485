import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const DATABASES = [
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_docdb_cluster',
  'aws_redshift_cluster',
  'google_sql_user',
  'mysql_user',
  'postgresql_role',
];

const passwordOf = (text: string): string => text.replace(/^[^"]*"/, '');

/** The password of a database as a literal in Terraform: it is in the file, and in the state as well. */
export const terraformPassword: Provider = {
  id: 'terraform-password',
  name: 'Database password in Terraform',
  variable: 'TF_VAR_db_password',
  formats: [
    around(
      ['administrator_login_password', 'master_password'],
      /(?<!\w)((?:administrator_login_password|master_password)[ \t]{0,40}=[ \t]{0,4}"(?<hidden>[^"$\s]{4,128}))"/dg,
      { before: 0, after: 220, textOnly: true },
    ),
    around(
      DATABASES.map((name) => `"${name}"`),
      new RegExp(
        `"(?:${DATABASES.join('|')})"(?:[^\\n]|\\n(?!\\})){0,1500}?\\n[ \\t]{1,8}(password[ \\t]{0,40}=[ \\t]{0,4}"(?<hidden>[^"$\\s]{4,128}))"`,
        'dg',
      ),
      { after: 1800, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in to the database as its administrator, where the network lets them',
  rotate:
    'Change the password of the database, and let the provider manage it (`manage_master_user_password` at AWS) or pass it in a variable marked `sensitive`.',
  docs: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
  isPublic: (text) => isPlaceholder(passwordOf(text)),
  guessable: true,
  sample: (random) => `master_password = "${random.text(BASE62, 20)}`,
  examples: {
    bad: ['<token>"'],
    good: ['master_password = var.db_password', 'master_password = "${random_password.db.result}"'],
  },
};
