export const id = 365;
export const ids = [365];
export const modules = {

/***/ 8057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ byImportance),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;
/**
 * The problems of one file, in its order, each once. What the schema says of a place where YAML itself was already wrong
 * is left out, since it follows from that.
 */
function gather(ofYaml, ofSchema) {
    const wrong = new Set(ofYaml.map(place));
    const consequences = ofSchema.filter(problem => !wrong.has(place(problem)));
    const all = [...ofYaml, ...consequences].sort((a, b) => a.line - b.line || a.column - b.column);
    const unique = [...new Map(all.map(problem => [`${place(problem)} ${problem.message}`, problem])).values()];
    const next = unique[MAX_PROBLEMS];
    if (!next)
        return unique;
    const message = `${unique.length - MAX_PROBLEMS} more mistakes follow from here`;
    return [...unique.slice(0, MAX_PROBLEMS), { ...next, message, remedy: 'Correct the ones above first' }];
}
function place({ line, column }) {
    return `${line}:${column}`;
}
/** The most important first: one of each file, then a second of each. GitHub shows only the first few. */
function byImportance(problems) {
    const seen = new Map();
    const ranked = problems.map(problem => {
        const rank = seen.get(problem.file) ?? 0;
        seen.set(problem.file, rank + 1);
        return { problem, rank };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isInvalid),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/** Why a merge would not give what is asked, however many approve: at the request. */
function refusalsOf(preview, approvals) {
    if (preview.kind === 'refused')
        return preview.refusals;
    return approvals.kind === 'known' ? (approvals.standings.get(preview)?.refusals ?? []) : [];
}
/** Whether the check is red: something has to change before anybody can approve. Missing approvals alone are no mistake. */
function isInvalid({ problems, previews, approvals, failures }) {
    const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0);
    return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown';
}


/***/ }),

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

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ revocationOf),
/* harmony export */   LY: () => (/* binding */ grantJson),
/* harmony export */   TL: () => (/* binding */ validateJson),
/* harmony export */   VE: () => (/* binding */ revokeJson),
/* harmony export */   bt: () => (/* binding */ outcomeJson)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9785);
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2224);
/* harmony import */ var _domain_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8057);
/* harmony import */ var _domain_validation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2418);




/** The output `result` of mode `grant`: one entry a request, told by its kind. */
function grantJson({ problems, outcomes, warnings, failures }) {
    return { problems, warnings, failures, outcomes: outcomes.map(outcomeJson) };
}
/** One request of a merge, and what became of it: what the output `result` and the ledger say. */
function outcomeJson(outcome) {
    const { kind, entry, merge } = outcome;
    const { pullRequest } = merge;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, pullRequest };
    switch (outcome.kind) {
        case 'granted':
            return {
                ...about,
                repeated: outcome.repeated,
                grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant),
                approval: approvalOf(outcome.grant.approval),
                rule: outcome.grant.rule,
                advice: outcome.grant.advice,
            };
        case 'grantable':
            return { ...about, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant) };
        case 'refused':
            return { ...about, refusals: outcome.refusals };
        case 'failed':
            return { ...about, message: outcome.message };
        case 'ended':
            return { ...about, revocation: revocationOf(outcome.revocation) };
        case 'endable':
            return { ...about, policies: outcome.policies };
        case 'overtaken':
        case 'kept':
            return about;
    }
}
function approvalOf({ pullRequest, headSha, blobSha, mergedAt, by }) {
    const approvers = by.map(({ login, at }) => ({ login, at: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at) }));
    return { pullRequest, headSha, blobSha, mergedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(mergedAt), by: approvers };
}
/** The output `result` of mode `revoke`. */
function revokeJson({ plan, revocations, handedOver, failures }) {
    return {
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
        failures,
    };
}
function planOf({ ending, open, covered }) {
    return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) };
}
/** A revocation, as the outputs and the ledger have it. */
function revocationOf({ ending, startedAt, finishedAt, verdict, passes, outlived, overrunMs, overrunUnknown, }) {
    return {
        ...endingOf(ending),
        startedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(startedAt),
        finishedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(finishedAt),
        verdict,
        overrunSeconds: overrunMs / 1_000,
        overrunUnknown,
        passes: passes.map(passOf),
        outlived: outlived.map(sessionOf),
    };
}
function endingOf({ account, user, owner, policies, instances, expiresAt, grant }) {
    return {
        account: account.name,
        region: account.region,
        user,
        owner,
        grant: grant?.id,
        policies,
        instances,
        expiresAt: expiresAt && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(expiresAt),
    };
}
function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }) {
    return {
        number,
        at: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at),
        deleted,
        gone,
        listed,
        open: open.map(sessionOf),
        terminated,
        covered: covered.map(sessionOf),
        failures,
    };
}
function sessionOf({ id, owner, target, document, status, startedAt, endedAt }) {
    return {
        id,
        owner,
        target,
        document,
        status,
        startedAt: startedAt && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(startedAt),
        endedAt: endedAt && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(endedAt),
    };
}
/** The output `result` of mode `validate`: if it has to be cut, one mistake of each file is told before a second of any. */
function validateJson({ pullRequest, headSha, problems, previews, approvals, failures }) {
    const unknown = approvals.kind === 'unknown' ? approvals.refusal : undefined;
    return {
        pullRequest,
        headSha,
        problems: (0,_domain_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .byImportance */ .G)(problems),
        previews: previews.map(preview => previewOf(preview, approvals)),
        approvalsUnknown: unknown,
        failures,
    };
}
function previewOf(preview, approvals) {
    const { kind, entry } = preview;
    const { account, instances } = entry.request;
    const about = { kind, user: entry.user, account, instances, digest: entry.digest, at: entry.at };
    const refusals = (0,_domain_validation_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOf */ .h)(preview, approvals);
    if (preview.kind !== 'grantable')
        return refusals.length > 0 ? { ...about, refusals } : about;
    const { rule, sessionDocument, access, replaces, room, advice } = preview.offer;
    const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
    return {
        ...about,
        rule: rule.number,
        sessionDocument,
        opensAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(access.opensAt),
        expiresAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(access.expiresAt),
        policy: access.document,
        room,
        replaces: replaces.map(({ digest }) => digest),
        advice,
        refusals,
        approvals: standing && {
            approvers: standing.approvers.map(({ login, at }) => ({ login, at: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(at) })),
            asked: standing.strictest.approvals,
            missing: standing.missing,
            candidates: standing.candidates,
            turnedDown: standing.turnedDown,
        },
    };
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   o1: () => (/* binding */ revocationFiles)
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


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2224);
/* harmony import */ var _domain_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7398);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML takes for syntax. But GitHub decodes entities before it looks for mentions, references, addresses,
 * emoji, formulas and check boxes. It looks for none of them in `<code>`: every word but the plainest stands in there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_domain_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number in front would begin a list: `42` does, before a full stop of ours.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links all the same: `GH-1`, commits, web addresses. */
const LINKED = /gh-\d|[\da-f]{7}|www\./i;
/** A mail address is linked in `<code>` too (cmark-gfm, autolink.c), but not from one piece of text to the next. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in there. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_domain_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(value));
const duration = (ms) => trusted((0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Ours, as written; what is put in must be Markdown already, or a number. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block to copy from. The lines must be made of names that were checked: nothing in a fence can be escaped. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   x: () => (/* binding */ renderRevocation)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** One sentence or two: proven or not, and how long access outlived its end. */
function verdictOf(revocation) {
    const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation;
    const overrun = overrunUnknown ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs);
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Clean after ${passes.length} passes, proven at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(finishedAt)}. Overrun: ${overrun}.`;
        case 'still open': {
            // Ten passes may also have found nothing open and been unable to prove it.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `STILL OPEN`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${title} after ${passes.length} passes.** ${remains(revocation)} End it by hand in the Session Manager console, then run this job again. Overrun so far: ${overrun}.`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**Interrupted after ${passes.length} passes: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
function remains({ ending, passes }) {
    const looked = passes.findLast(pass => pass.listed);
    const open = looked?.open ?? [];
    const gone = new Set(passes.flatMap(pass => pass.gone));
    const policies = ending.policies.filter(name => !gone.has(name));
    const parts = [
        ...(policies.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Not seen to be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(policies)}.`] : []),
        ...(looked && open.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Open when last looked, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(looked.at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(open.map(({ id }) => id))}.`]
            : []),
        ...(passes.at(-1)?.failures ?? []).map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 1_000)),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts, ' ');
}
/** The summary of mode `revoke`: per grant the verdict, per pass what was found and done, and who stayed too long. */
function renderRevocation(revocation) {
    const { ending, passes, outlived } = revocation;
    const what = ending.policies.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(ending.policies) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `everything`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${revocation.verdict === 'clean' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `🔒` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `❌`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ending.account.name)}: ${what}`,
        ...(ending.expiresAt
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Ends ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(ending.expiresAt)}, revoked from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(revocation.startedAt)}.`]
            : []),
        verdictOf(revocation),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Pass', 'At', 'Policies deleted', 'Open', 'Told to end', 'Left to another grant', 'Failures'], passes.map(passRow)),
        ...(outlived.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Outlived its end', 'Instance', 'Started', 'Ended'], outlived.map(sessionRow))]
            : []),
    ], '\n\n');
}
function passRow({ number, at, listed, deleted, open, terminated, covered, failures }) {
    const failed = failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 300));
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${number}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${deleted.length}`,
        listed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${open.length}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `unknown`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${terminated.length}`,
        listed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${covered.length}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `unknown`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(failed, '; '),
    ];
}
function sessionRow({ id, target, startedAt, endedAt }) {
    const when = (seen) => (seen ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(seen) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `not seen`);
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(target), when(startedAt), when(endedAt)];
}


/***/ })

};

