import { listOf, printable } from '../../../core/text.ts';
import type { SmokeRule } from '../rule.ts';
import { describeSource } from '../source.ts';
import { asked, cameBack, requestOf, whoAsks } from '../words.ts';

export const saved: SmokeRule = {
  id: 'smoke/saved',
  about: 'saved',
  severity: 'high',
  summary: 'A value that later steps need is not in the answer',
  why: 'A record that was made has an id, a login has a token, a form has its token against forgery. Without it the workflow ends here, for people as well.',
  fix: 'Look at what the answer has: if the place has another name now, correct `save`.',
  since: '0.1.0',
  examples: {
    bad: [
      '> smoke: { checks: { example: { steps: [{ post: /api/clients, json: {}, save: { id: $.id } }, { delete: "/api/clients/{id}" }] } } }\nHTTP/1.1 201 Created\ncontent-type: application/json\n\n{"ok":true}',
    ],
    good: [
      '> smoke: { checks: { example: { steps: [{ post: /api/clients, json: {}, save: { id: $.id } }, { delete: "/api/clients/{id}" }] } } }\nHTTP/1.1 201 Created\ncontent-type: application/json\n\n{"id":7}\n--- DELETE /api/clients/7\nHTTP/1.1 204 No Content\n',
    ],
  },
  check({ exchange, missing }) {
    const places = missing.map(({ source }) => printable(describeSource(source).replaceAll('`', ''), 80));
    const names = missing.map(({ name }) => `\`{${printable(name, 40)}}\``);
    return {
      title: `${requestOf(exchange)} has nothing at ${listOf(places)}`,
      message: `${asked(exchange)} and takes ${listOf(names)} from ${listOf(places.map((place) => `\`${place}\``))}. There is nothing: ${cameBack(exchange)}.`,
      fix: 'Look at what the answer has: if the place has another name now, correct it in the check.',
      impact: `${whoAsks(exchange)} cannot go on from here: what follows needs it.`,
      data: { names: missing.map(({ name }) => name) },
    };
  },
};
