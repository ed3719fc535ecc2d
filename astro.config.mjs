// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { builtLinks } from './src/build/built-links.ts';
import { guideRules } from './src/build/guide-rules.ts';
import { searchIndex } from './src/build/search-index.ts';

export default defineConfig({
  site: process.env['SITE'] ?? 'https://unstuck.example',
  base: process.env['BASE'] ?? '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap(), searchIndex(), builtLinks()],
  markdown: {
    syntaxHighlight: 'prism', // Shiki writes inline styles, which the policy below forbids.
    processor: satteri({
      features: { smartPunctuation: false }, // Authors write their own curly quotes; --flag must stay --flag.
      hastPlugins: [guideRules],
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      // Pagefind is WebAssembly; where no worker starts, it runs in the page itself.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: {
      cssCodeSplit: false, // One file for the whole site: one request, then none.
      modulePreload: false, // Nothing here has anything to preload.
      // One warning per MDX file comes from Astro’s own "use astro:head-inject" and means nothing here.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
});
