/** Migrations that a command of the project runs. */
import { plainTool, type Tool } from '../tools.ts';

/** A tool of which nothing is known but the command that runs it. */
export const commandTool: Tool = {
  name: 'command',
  label: 'The migration tool',
  matches: () => false,
  // As it was recorded.
  wrapping: () => 'none',
  onEdit: plainTool.onEdit,
  outside: 'Put it into a migration of its own, and tell the tool to open no transaction for it.',
};
