import { expect, test } from '@playwright/test';
import { deadLinks, readPage } from '../../src/build/built-links.ts';

const dead = (...pages: [address: string, html: string][]) =>
  deadLinks(
    pages.map(([address, html]) => readPage(address, html)),
    ['/errors.json'],
    (address) => `source of ${address}`,
  );

test('links to pages, files, fragments and other sites that are there', () => {
  const html = '<h1 id="top"></h1><a href="#top"></a><a href="/b/#there"></a><a href="/errors.json"></a>';
  expect(dead(['/a/', `${html}<a href="https://example.com/x"></a>`], ['/b/', '<p id="there">'])).toEqual([]);
});

test('a link to a page that does not exist stops the build', () => {
  expect(dead(['/a/', '<a href="/gone/"></a>'])).toEqual([
    'source of /a/: the link /gone/ leads to no page: correct it or write that page',
  ]);
});

test('a link to a fragment that does not exist stops the build and lists those that do', () => {
  expect(dead(['/a/', '<a href="/b/#gone"></a>'], ['/b/', '<p id="one"><p id="two">'])).toEqual([
    'source of /a/: /b/ has no #gone: it has #one #two',
  ]);
});

test('an id that stands twice stops the build', () => {
  expect(dead(['/a/', '<p id="one"><p id="one">'])).toEqual([
    'source of /a/: the id "one" stands twice on /a/: rename one',
  ]);
});
