/** What of Laravel makes a difference to the SQL. */
export interface Framework {
  /** Major version. */
  version: number;
  /** Before Laravel 11, where Doctrine DBAL is installed: a column that is changed is compared with what the table has. */
  compares: boolean;
}
