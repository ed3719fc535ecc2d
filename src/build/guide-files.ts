import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideSchema, type GuideData } from '../schema/guide.ts';
import { frontMatter, frontMatterMistakes } from './front-matter.ts';

/** A guide as it stands in its file. */
export interface GuideFile {
  /** product/guide */
  id: string;
  data: GuideData;
  /** The source below the front matter. */
  body: string;
}

/**
 * All guides, read from their files: for commands and tests, which run without Astro.
 * @param root the folder of the project
 * @throws Error with the mistakes in their front matter
 */
export function guideFiles(root = '.'): GuideFile[] {
  const folder = join(root, 'content/guides');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );
  return names.sort().map((name) => {
    const file = join('content/guides', name);
    const source = readFileSync(join(folder, name), 'utf8');
    const mistakes = frontMatterMistakes(source, file, guideSchema);
    if (mistakes.length > 0) throw new Error(`\n${mistakes.join('\n')}`);
    return {
      id: name.replace(/\.mdx$/, '').replaceAll('\\', '/'),
      data: guideSchema.parse(frontMatter(source).data),
      body: source.replace(/^---\r?\n[^]*?^---\s*$/m, ''),
    };
  });
}
