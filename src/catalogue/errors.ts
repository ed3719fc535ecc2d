import type { GuideError } from '../schema/guide.ts';
import { allGuides, type Guide } from './guides.ts';

export interface CatalogueError extends GuideError {
  guide: Guide;
  /** Root-relative address of the guide, at the step that fits where one is known. */
  address: string;
}

/** Every error of every guide, in the order of the guides. */
export async function allErrors(): Promise<CatalogueError[]> {
  const guides = await allGuides();
  return guides.flatMap((guide) =>
    guide.data.errors.map((error) => ({
      ...error,
      guide,
      address: error.step ? `${guide.address}#${error.step}` : guide.address,
    })),
  );
}
