/**
 * The script and the style of the page, as texts. `npm run build` writes them into dist in place of this file, so that dist
 * needs no bundler (.ci/build.mjs); from src, they are bundled when this file is loaded.
 */
export { script, style } from '../../../../.ci/page.mjs'
