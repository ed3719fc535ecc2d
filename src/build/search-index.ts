import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Of what Pagefind writes we serve the engine and the index; its ready-made interfaces (0.6 MB) stay out. */
const unused = /(-ui|-highlight)\.(js|css)$/;

/**
 * Indexes the built guides with Pagefind into `pagefind/`.
 * @throws Error with what Pagefind reported: its calls return errors instead of rejecting, and an index without pages
 *   is no error to it
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    async 'astro:build:done'({ dir, logger }) {
      try {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        if (added.errors.length > 0 || added.page_count === 0)
          throw new Error(`Pagefind indexed ${added.page_count} pages: ${added.errors.join('; ')}`);
        const output = await index.getFiles();
        if (output.errors.length > 0) throw new Error(`Pagefind wrote nothing: ${output.errors.join('; ')}`);
        for (const file of output.files.filter((one) => !unused.test(one.path))) {
          const target = join(path, 'pagefind', file.path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, file.content);
        }
        logger.info(`${added.page_count} pages seen`);
      } finally {
        await close();
      }
    },
  },
});
