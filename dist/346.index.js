export const id = 346;
export const ids = [346,78];
export const modules = {

/***/ 2078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ wantsFreshToken),
/* harmony export */   Uj: () => (/* binding */ TOKEN_TRIES),
/* harmony export */   Z4: () => (/* binding */ IdTokenError),
/* harmony export */   withFreshTokens: () => (/* binding */ withFreshTokens)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** The runner did not return an OIDC token. */
class IdTokenError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'IdTokenError';
    /** Whether another request may succeed. */
    isMomentary;
    constructor(refusal, options) {
        super(refusal.message, refusal.remedy, { cause: options.cause });
        this.isMomentary = options.isMomentary;
    }
}
/**
 * Errors that STS sometimes returns for a valid token: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken`: the token was used too late.
 */
const TOKEN_REFUSALS = new Set([
    'InvalidIdentityToken',
    'InvalidIdentityTokenException',
    'IDPCommunicationError',
    'IDPCommunicationErrorException',
    'ExpiredTokenException',
]);
/** Whether the same call may succeed with another token. */
const wantsFreshToken = (error) => error instanceof IdTokenError ? error.isMomentary : error instanceof Error && TOKEN_REFUSALS.has(error.name);
/** How often a token is requested, together with the call that uses it. */
const TOKEN_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/**
 * Runs a call that requests a token and uses it. After a temporary refusal it starts again: up to five times, with pauses of
 * 15 s in all.
 */
async function withFreshTokens({ sleep }, call, signal) {
    for (let attempt = 1;; attempt++) {
        try {
            return await call();
        }
        catch (error) {
            if (attempt === TOKEN_TRIES || !wantsFreshToken(error))
                throw error;
            await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
        }
    }
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestIdToken: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* unused harmony export REQUEST_LIMIT_MS */
/* harmony import */ var _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2078);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6499);




/** In real time, from the first byte sent to the last one read. The endpoint answers within a second, or not at all. */
const REQUEST_LIMIT_MS = 10_000;
/**
 * Requests an OIDC token once. `getIDToken` of @actions/core is not used: it waits three minutes for each byte, leaves the
 * socket open, and reports every failure with the same message. Proxies are honoured as there.
 * @throws IdTokenError
 */
async function requestIdToken({ url, requestToken }, audience, { signal, limitMs = REQUEST_LIMIT_MS } = {}) {
    if (!url || !requestToken) {
        throw new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4({
            message: 'GitHub gives this job no OIDC tokens',
            remedy: 'Add `id-token: write` under `permissions:` of this job; pull requests from forks never get one',
        }, { isMomentary: false });
    }
    const { HttpClient, fetch } = await load();
    const time = AbortSignal.timeout(limitMs);
    const target = `${url}&audience=${encodeURIComponent(audience)}`;
    const dispatcher = new HttpClient().getAgentDispatcher(target);
    try {
        const response = await fetch(target, {
            headers: { accept: 'application/json', authorization: `Bearer ${requestToken}`, 'user-agent': 'jit-ssm-access' },
            signal: AbortSignal.any([time, ...(signal ? [signal] : [])]),
            ...(dispatcher && { dispatcher }),
        });
        return tokenIn(response.status, await response.text());
    }
    catch (cause) {
        if (cause instanceof _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4)
            throw cause;
        throw unavailable(time.aborted ? `no whole answer within ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(limitMs)}` : reasonOf(cause), cause);
    }
    finally {
        // Closes the socket to a proxy that accepted the connection and did not answer.
        await dispatcher?.destroy();
    }
}
/** Imported by file, like the other parts of @actions/core, which contains both in matching versions. */
async function load() {
    const [{ HttpClient }, { fetch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 4942)),
        __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 4371, 19)),
    ]);
    return { HttpClient, fetch };
}
function tokenIn(status, text) {
    if (status === 429 || status >= 500)
        throw unavailable(`its endpoint answered ${status}`);
    if (status !== 200) {
        throw new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4({
            message: `GitHub refused this job an OIDC token (${status} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text, 200)})`,
            remedy: 'Run the job again: what it asks for tokens with lives as long as the job. If it fails again, see that `id-token: write` stands under `permissions:` of this job',
        }, { isMomentary: false });
    }
    const token = readToken(text);
    if (token === undefined)
        throw unavailable('its endpoint answered without a token, or half an answer');
    return token;
}
function readToken(text) {
    try {
        const { value } = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const unavailable = (why, cause) => new _aws_identity_token_js__WEBPACK_IMPORTED_MODULE_0__/* .IdTokenError */ .Z4({
    message: `GitHub gave no OIDC token (${why})`,
    remedy: 'Look at https://www.githubstatus.com, then run the job again: it repeats nothing that was done',
}, { isMomentary: true, cause });
/** The reason of a failed fetch: `fetch failed` says nothing, its cause does. */
const reasonOf = (error) => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error instanceof Error && error.cause instanceof Error ? error.cause : error), 200);


/***/ })

};

