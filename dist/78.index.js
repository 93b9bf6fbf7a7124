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
/** The runner gave no OIDC token. */
class IdTokenError extends Error {
    name = 'IdTokenError';
    /** Whether another request may well be answered. */
    isMomentary;
    /** The two sentences of the message. */
    refusal;
    constructor(refusal, options) {
        super(`${refusal.message}. ${refusal.remedy}.`, { cause: options.cause });
        this.isMomentary = options.isMomentary;
        this.refusal = refusal;
    }
}
/**
 * What STS answers now and then to a token that is as it should be: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken` says that the token lay about too long.
 */
const TOKEN_REFUSALS = new Set([
    'InvalidIdentityToken',
    'InvalidIdentityTokenException',
    'IDPCommunicationError',
    'IDPCommunicationErrorException',
    'ExpiredTokenException',
]);
/** Whether the same call may well succeed with another token. */
const wantsFreshToken = (error) => error instanceof IdTokenError ? error.isMomentary : error instanceof Error && TOKEN_REFUSALS.has(error.name);
/** How often a token is asked for, with whatever it is asked for. */
const TOKEN_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
/** Runs what mints a token and uses it; refused for a moment, again from the start: up to five times, within 15 s of pauses. */
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

