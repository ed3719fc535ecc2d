/** An address of this site as the browser needs it, under the base path of the build. */
export const address = (path: string) => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
