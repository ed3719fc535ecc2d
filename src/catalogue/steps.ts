import { getEntry, render } from 'astro:content';

/**
 * A shared step, ready to draw.
 * @throws Error where there is none of that name; the compiler rules name the line before it comes to that
 */
export async function sharedStep(name: string) {
  const entry = await getEntry('steps', name);
  if (!entry) throw new Error(`content/steps/${name}.mdx does not exist`);
  return { title: entry.data.title, Content: (await render(entry)).Content };
}
