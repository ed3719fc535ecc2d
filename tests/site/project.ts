import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url).pathname;

/** Hands `work` a copy of the project, with the packages of the original, and removes the copy afterwards. */
export async function withCopy(work: (folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  try {
    for (const part of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    // Not the folder itself: Astro and Vite keep caches in it, which builds side by side would share.
    mkdirSync(join(folder, 'node_modules'));
    for (const name of readdirSync(join(root, 'node_modules')))
      if (!/^\.(?:astro|vite)/.test(name))
        symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds a folder; tells what was printed, and whether the build stopped. */
export async function build(folder: string, env: Record<string, string> = {}) {
  const run = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return run.then(
    ({ stdout, stderr }) => ({ stopped: false, said: stdout + stderr }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ stopped: true, said: stdout + stderr }),
  );
}
