export const id = 365;
export const ids = [365];
export const modules = {

/***/ 1365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAudience: () => (/* binding */ createAudience)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/revocation.js
var render_revocation = __webpack_require__(1773);
;// CONCATENATED MODULE: ./build/render/ending-comment.js


/** The comment on a pull request shortly before its access ends; `requests` is the folder of the request files. */
function renderEnding({ user, account, instances, expiresAt }, requests) {
    const end = expiresAt ? (0,markdown.md) ` at ${(0,markdown/* instant */.uR)(expiresAt)}` : (0,markdown.md) ` soon`;
    return (0,markdown.md) `### ⏰ Access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)} ends${end}

AWS lets nobody in any more from then on, and whoever is still connected${placesOf(instances)} is cut off: save your work before.

**To go on**, open a pull request that changes this request in ${(0,markdown/* code */.aY)(`${requests}${user}.yaml`)}: its reason or its duration. Once it is approved and merged, the duration counts from that merge, and sessions that the new grant covers stay open.`;
}
/** The same comment, when access has ended. */
function renderEnded(revocation) {
    const { ending, verdict } = revocation;
    const title = verdict === 'clean' ? (0,markdown.md) `🔒 Access of` : (0,markdown.md) `❌ Access of`;
    const left = revocation.passes.at(-1)?.covered ?? [];
    const others = left.length > 0 ? [(0,markdown.md) `Left open, for another live grant covers them: ${(0,markdown/* codes */.F4)(left.map(({ id }) => id))}.`] : [];
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `### ${title} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)} ${verdict === 'clean' ? (0,markdown.md) `has ended` : (0,markdown.md) `is not proven to have ended`}`,
        (0,render_revocation/* verdictOf */.V)(revocation),
        ...others,
    ], '\n\n');
}
const placesOf = (instances) => instances === 'any' ? (0,markdown.md) `` : (0,markdown.md) ` to ${(0,markdown/* codes */.F4)(instances)}`;

// EXTERNAL MODULE: ./build/render/ledger.js
var ledger = __webpack_require__(9716);
;// CONCATENATED MODULE: ./build/modes/revoke/audience.js



function createAudience(context, github, options) {
    const { clock, debug, log } = context;
    const trying = async (what, call) => {
        try {
            await call();
            return [];
        }
        catch (error) {
            debug(error);
            return [`${what}. ${(0,failure/* messageOf */.b)(error)}`];
        }
    };
    const comment = async ({ grant }, text) => {
        if (!grant)
            return [];
        return trying(`Pull request #${grant.pullRequest} could not be told`, () => github.upsertComment(grant.pullRequest, `<!-- jit-ssm-access: end ${grant.id} -->`, text));
    };
    const record = (revocations) => {
        const files = (0,ledger/* revocationFiles */.o1)(revocations, { at: clock.now(), run: options.run });
        if (files.size === 0)
            return Promise.resolve([]);
        return trying('The ledger could not be written', async () => {
            const added = await github.addFiles(ledger/* LEDGER_BRANCH */.jF, files, `Record ${files.size} ends`);
            log(`ledger: ${added} of ${files.size} records added to ${ledger/* LEDGER_BRANCH */.jF}, the others were there`);
        });
    };
    return {
        warn: ending => comment(ending, renderEnding(ending, options.requests)),
        async tell(revocations) {
            const failures = [...(await record(revocations))];
            for (const revocation of revocations)
                if (revocation.verdict !== 'interrupted')
                    failures.push(...(await comment(revocation.ending, renderEnded(revocation))));
            return failures;
        },
        relay: followUps => trying('The next run could not be started, so access ends by its policy and the sweep alone', async () => {
            await github.dispatchWorkflow(options.relayWorkflow, { 'follow-ups': JSON.stringify(followUps) });
            log(`relayed to a fresh run of ${options.relayWorkflow}`);
        }),
    };
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   o1: () => (/* binding */ revocationFiles),
/* harmony export */   sZ: () => (/* binding */ endedPath)
/* harmony export */ });
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1911);
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2224);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7199);



/** Where what was observed is kept: a branch of this repository, to which files are only ever added (design §2). */
const LEDGER_BRANCH = 'access-ledger';
/**
 * The files that a grant job adds to the ledger, by path: one for each request that it decided about, and what became of
 * it. What a path stands for is observed once: `2026-11/<grant id>/granted.json` is there after the first run, and a re-run
 * adds nothing.
 */
function ledgerFiles(outcomes, observation) {
    return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]));
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was meant to.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
/** Where it stands that a grant was ended in a region, and that this was proven. */
const endedPath = (grant, region) => `${monthOf(grant.mergedAt)}/${grant.id}/ended.${region}.json`;
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return `${monthOf(merge.mergedAt)}/${(0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .grantId */ .Ir)(merge.sha, entry.digest)}/${nameOf(outcome)}.json`;
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const monthOf = (mergedAt) => (mergedAt ? (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    return outcome.kind === 'ended' ? nameOfEnd(outcome.revocation) : outcome.kind;
}
function nameOfEnd({ verdict, ending }) {
    return `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${ending.account.region}`;
}
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(start),
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeJson */ .bt)(outcome),
    };
    return `${JSON.stringify(record, null, 2)}\n`;
}
/** The files that the end of grants adds, beside what was written when they began. */
function revocationFiles(revocations, { at, run }) {
    return new Map(revocations.flatMap(revocation => {
        const { grant } = revocation.ending;
        if (!grant)
            return [];
        const path = `${monthOf(grant.mergedAt)}/${grant.id}/${nameOfEnd(revocation)}.json`;
        const { pullRequest } = grant;
        const record = {
            observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at),
            run,
            kind: 'ended',
            pullRequest,
            revocation: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .revocationOf */ .Er)(revocation),
        };
        return [[path, `${JSON.stringify(record, null, 2)}\n`]];
    }));
}


/***/ })

};

