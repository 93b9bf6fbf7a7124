export const id = 78;
export const ids = [78];
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


/***/ })

};

