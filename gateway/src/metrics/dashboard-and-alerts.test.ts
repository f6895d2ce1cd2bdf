import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { withSoundHub } from '../door/toy-hub.test-kit';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string };
}

const dashboard = readFileSync(join(__dirname, 'dashboard.json'), 'utf8');
const { groups }: { groups: readonly { readonly rules: readonly Rule[] }[] } = parse(
  readFileSync(join(__dirname, 'alerts.yml'), 'utf8'),
);
const rules = groups.flatMap((group) => group.rules);
const { panels }: { panels: readonly { readonly targets?: readonly { readonly expr: string }[] }[] } =
  JSON.parse(dashboard);
const expressions = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

/** Names of metrics and of their labels, as an expression has them. */
function namesIn(expression: string): readonly string[] {
  return expression.match(/\b(aeo_hub|process|nodejs)_\w+/g) ?? [];
}

describe('the dashboard and the alerts', () => {
  test('go by figures that the hub gives', () =>
    withSoundHub(async ({ request }) => {
      const { text } = await request('/metrics');
      const given = new Set(
        [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
          type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
        ),
      );
      const asked = [...expressions, ...rules.map(({ expr }) => expr)];
      expect(asked.length).toBeGreaterThan(20);
      for (const expression of asked) {
        const names = namesIn(expression);
        expect([expression, names.length > 0]).toEqual([expression, true]);
        expect([expression, names.filter((name) => !given.has(name))]).toEqual([expression, []]);
      }
    }));

  test('show every figure of the hub’s own somewhere', () =>
    withSoundHub(async ({ request }) => {
      const { text } = await request('/metrics');
      const own = [...text.matchAll(/^# TYPE (aeo_hub_\w+)/gm)].map(([, name = '']) => name);
      const shown = [...expressions, ...rules.map(({ expr }) => expr)].join('\n');
      expect(own.length).toBeGreaterThan(10);
      expect(own.filter((name) => !shown.includes(name))).toEqual(['aeo_hub_database_connections_idle']);
    }));

  test('are explained, each alert', () => {
    const explained = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'alerts.md'), 'utf8');
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(({ alert }) => !explained.includes(`| \`${alert}\` `))).toEqual([]);
    expect(rules.filter(({ annotations }) => !annotations.summary)).toEqual([]);
  });
});
