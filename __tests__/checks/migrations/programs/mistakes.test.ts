import { settingsOf } from '../../../../src/checks/migrations/programs/ecto/settings.ts';
import { ecto } from '../../../../src/checks/migrations/programs/ecto.ts';
import { efcore } from '../../../../src/checks/migrations/programs/efcore.ts';
import { laravel } from '../../../../src/checks/migrations/programs/laravel.ts';
import type { Program } from '../../../../src/checks/migrations/programs/program.ts';
import { migration } from './efcore-reading.ts';

class Mistake extends Error {}

/** Stands for a mistake in a reader: it comes up while a migration is followed. */
class Broken extends Map<string, string> {
  override get(): string {
    throw new Mistake();
  }
}

test.each<[tool: string, program: Program, path: string, text: string]>([
  [
    'EF Core',
    efcore,
    'src/Migrations/20240101000000_A.cs',
    migration('migrationBuilder.Sql(File.ReadAllText("a.sql"));'),
  ],
  [
    'Ecto',
    ecto,
    'priv/repo/migrations/20240101000000_a.exs',
    'defmodule A do\n  use Ecto.Migration\n  def up, do: execute(File.read!("a.sql"))\nend\n',
  ],
  [
    'Laravel',
    laravel,
    'database/migrations/2024_01_01_000000_a.php',
    "<?php return new class extends Migration { public function up() { DB::statement(config('a.b')); } };",
  ],
])('a mistake of our own is not told as a migration that cannot be followed: %s', async (_, program, path, text) => {
  const reader = await program.createReader();
  const scripts = new Broken([
    ['a.sql', ''],
    ['config/a.php', ''],
  ]);
  expect(() => reader.read({ path, text, scripts })).toThrow(Mistake);
});

test('a mistake of our own is not told as settings of Ecto that cannot be read', () => {
  const text = { toString: () => 'no text' } as unknown as string;
  expect(() => settingsOf(text, 'repo')).toThrow(TypeError);
});
