import type { APIRoute } from 'astro';
import { allErrors } from '../catalogue/errors.ts';

/** Every error for machines. The shape is a contract (README, “Addresses”): fields may be added, never changed. */
export const GET: APIRoute = async () => {
  const errors = (await allErrors()).map(({ guide, ...error }) => ({
    id: error.id,
    title: guide.data.title,
    label: error.label,
    guide: guide.address,
    step: error.step ? `#${error.step}` : null,
    product: guide.product.id,
    surface: error.surface,
    status: error.status ?? null,
    type: error.type ?? null,
    messages: error.messages.map(({ text }) => text),
    side: guide.data.side,
    retry: guide.data.retry,
    answer: guide.data.answer,
    verified: guide.data.verified.date.toISOString().slice(0, 10),
  }));
  return new Response(`${JSON.stringify({ version: 1, errors }, null, 1)}\n`);
};
