export const id = 266;
export const ids = [266];
export const modules = {

/***/ 60266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseAddresses: () => (/* binding */ parseAddresses),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);


/** A shorter one can be guessed. It is masked wherever it occurs, and GitHub hands on no output in which a mask occurs. */
const SHORTEST_SECRET = 16;
/**
 * The addresses in the input `webhooks`: `NAME URL` or `NAME URL SECRET`, one a line. A line that cannot be used stops no job: what
 * has to end must not wait for what only tells.
 */
function parseAddresses(text) {
    const byName = new Map();
    const failures = [];
    text.split('\n').forEach((line, index) => {
        const parts = line.split(/\s+/).filter(Boolean);
        if (parts.length === 0 || parts[0]?.startsWith('#'))
            return;
        const [name = '', url = '', secret, ...rest] = parts;
        const wrong = rest.length > 0 ? 'it has more than a name, an address and a secret' : mistakeIn({ name, url, secret }, byName);
        if (wrong === undefined)
            byName.set(name, { name, url, ...(secret !== undefined && { secret }) });
        else
            failures.push({ message: `Line ${index + 1} of the input \`webhooks\` cannot be used: ${wrong}`, remedy: REMEDY });
    });
    return { byName, failures };
}
const REMEDY = 'Correct the secret that it comes from: one line for each webhook, `NAME https://…`, and for JSON a secret of at least 16 characters after the address';
function mistakeIn({ name, url, secret }, known) {
    if (!_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .WEBHOOK */ .UE.accepts(name))
        return 'it does not begin with the name of a webhook';
    if (known.has(name))
        return `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} has a line already`;
    if (url === '')
        return `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} has no address`;
    if (!URL.canParse(url))
        return `the address of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is no URL`;
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:')
        return `the address of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} does not begin with \`https://\``;
    if (parsed.username || parsed.password)
        return `the address of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} has a user or a password in it, which no request sends`;
    if (secret !== undefined && secret.length < SHORTEST_SECRET)
        return `the secret of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is shorter than ${SHORTEST_SECRET} characters`;
    return undefined;
}
/** What must never be shown of these addresses. The path alone is as secret as the whole. */
function secretsIn(addresses) {
    return [...addresses].flatMap(({ url, secret }) => {
        const { href, pathname, search } = new URL(url);
        const path = `${pathname}${search}`;
        const parts = [
            url,
            href,
            ...(secret === undefined ? [] : [secret]),
            ...(path.length < SHORTEST_SECRET ? [] : [path]),
        ];
        return [...new Set(parts)];
    });
}


/***/ })

};

