import CodeBlock from './CodeBlock.astro';
import Drawing from './Drawing.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Tab from './Tab.astro';
import Table from './Table.astro';
import Tabs from './Tabs.astro';

/** What may stand anywhere in an article or a shared step. */
export const prose = { a: Link, pre: CodeBlock, table: Table, Drawing, Note, Tab, Tabs };
