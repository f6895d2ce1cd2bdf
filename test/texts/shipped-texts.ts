import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';
import { LANGUAGES, type Language } from '@aeo-hub/core/language';

const ROOT = join(__dirname, '../..');
/** What a template fills in: a name or a number, never a sentence. */
const FILLED_IN = '\u{2026}';

/** What a text quotes of a request or a file. */
const CODE = /`[^`]*`/g;

export interface ShippedText {
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}

/** Every text of the product that exists in several languages: in reference data, in code, and in the guides for callers. */
export function shippedTexts(): readonly ShippedText[] {
  const files = ['gateway/src', 'subgraphs'].flatMap((folder) => filesIn(join(ROOT, folder)));
  return [
    ...files.filter((path) => path.endsWith('.json')).flatMap((path) => textsOf(path, JSON.parse(read(path)))),
    ...files.filter((path) => path.endsWith('.ts')).flatMap((path) => textsOf(path, parsed(path))),
    ...guides(),
  ];
}

/** The guides that exist in French and Spanish, without their examples. */
function guides(): readonly ShippedText[] {
  const folder = join(ROOT, 'docs');
  return readdirSync(folder).flatMap((name) => {
    const language = LANGUAGES.find((known) => name.endsWith(`.${known}.md`));
    if (!language) return [];
    const prose = read(join(folder, name))
      .replaceAll(/^```[\s\S]*?^```$/gm, '')
      .replaceAll(CODE, FILLED_IN);
    return prose
      .split(/\n\n|\n(?=- |\d\. )/)
      .map((text) => ({ file: join('docs', name), language, text: text.replaceAll(/ *\n */g, ' ').trim() }));
  });
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/node_modules|\/dist(\/|$)/.test(entry.parentPath))
    .filter(({ name }) => /\.(json|ts)$/.test(name) && !/\.(test|test-kit|d)\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function parsed(path: string): unknown {
  return parseSync(read(path), { syntax: 'typescript', decorators: true, target: 'es2022' });
}

/** The texts below keys that name a language. */
function textsOf(path: string, tree: unknown): readonly ShippedText[] {
  const found: ShippedText[] = [];
  const visit = (node: unknown, language: Language | null): void => {
    if (typeof node !== 'object' || node === null) return;
    if (language !== null) {
      const text = textIn(node)?.replaceAll(CODE, FILLED_IN) ?? null;
      if (text !== null) found.push({ file: relative(ROOT, path), language, text });
    }
    for (const [key, below] of Object.entries(node)) {
      const named = LANGUAGES.find((known) => known === key);
      if (named && typeof below === 'string') found.push({ file: relative(ROOT, path), language: named, text: below });
      else visit(below, named ?? language);
    }
  };
  const visitCode = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const language = languageOf(node);
    if (language && 'value' in node) visit(node.value, language);
    else for (const below of Object.values(node)) visitCode(below);
  };
  if (path.endsWith('.json')) visit(tree, null);
  else visitCode(tree);
  return found;
}

/** Of `fr: …` in an object of the code. */
function languageOf(node: object): Language | undefined {
  if (!('type' in node) || node.type !== 'KeyValueProperty' || !('key' in node)) return undefined;
  const { key } = node;
  if (typeof key !== 'object' || key === null || !('value' in key)) return undefined;
  return LANGUAGES.find((known) => known === key.value);
}

/** The text of a string or a template of the code. */
function textIn(node: object): string | null {
  if (!('type' in node)) return null;
  if (node.type === 'StringLiteral' && 'value' in node) return String(node.value);
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis)) return null;
  return node.quasis.map(({ cooked }: { readonly cooked: string }) => cooked).join(FILLED_IN);
}
