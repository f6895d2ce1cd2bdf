import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

// For building against PostgreSQL, not for running it.
const NOT_NEEDED = /(\.a|\/pgxs|\/pkgconfig)$/;

/** Fills a folder with PostgreSQL's programs so that any user can run them, with the library links that npm cannot carry. */
export function copyProgram(native: string, folder: string): void {
  copyFolder(native, folder);
  for (const { source, target } of libraryLinks(native)) {
    symlinkSync(basename(source), join(folder, target.replace(/^native\//, '')));
  }
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (NOT_NEEDED.test(source)) continue;
    if (entry.isDirectory()) copyFolder(source, target);
    // Links are made anew from the package's list: an installation may have some, all or none of them.
    if (!entry.isFile()) continue;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    chmodSync(target, basename(dirname(source)) === 'bin' ? 0o755 : 0o644);
  }
}

/** A line of `pg-symlinks.json`: paths within the platform package. */
interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

function libraryLinks(native: string): readonly LibraryLink[] {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const links: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(links) ? links.filter(isLibraryLink) : [];
}

function isLibraryLink(link: unknown): link is LibraryLink {
  if (typeof link !== 'object' || link === null || !('source' in link) || !('target' in link)) return false;
  return typeof link.source === 'string' && typeof link.target === 'string';
}
