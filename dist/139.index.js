export const id = 139;
export const ids = [139];
export const modules = {

/***/ 7139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep_sweep)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js
var sweep = __webpack_require__(8918);
// EXTERNAL MODULE: ./build/services/granting/grant-all.js + 5 modules
var grant_all = __webpack_require__(7821);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(6800);
// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(9999);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/reconcile/observed-policy.js
var observed_policy = __webpack_require__(9059);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(8464);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/history/request-gap.js
var request_gap = __webpack_require__(2854);
;// CONCATENATED MODULE: ./build/services/history/provenance.js






/** Finds where a policy comes from. Never throws: what could not be found out is an origin that is not known. */
async function traceProvenance(trace, policy) {
    try {
        return await find(trace, policy);
    }
    catch (error) {
        trace.debug(error);
        return { kind: 'not known', why: (0,errors/* messageOf */.b)(error).replace(/\.$/, '') };
    }
}
async function find(trace, { user, name }) {
    const { branch, paths, rulesBlobAt, now } = trace;
    const parsed = (0,policy_name/* parsePolicyName */.hm)(name);
    if (!parsed)
        return nobody('It names no merge');
    const { mergeSha, digest } = parsed;
    const merge = branch.landed(mergeSha);
    if (!merge)
        return absent(trace, mergeSha);
    const path = `${paths.requests}${user}.yaml`;
    const versions = branch.versions(path);
    const then = versions.filter(({ age }) => age >= merge.age);
    const entry = (await (0,history_branch/* latestReadable */.oe)(then))?.find(each => each.digest === digest);
    if (!entry)
        return nobody(`At commit ${mergeSha}, ${path} has no such request`);
    const addition = (await (0,history_branch/* additionOf */.e)(then, (0,history_branch/* contains */.gR)(entry))) ?? merge;
    const pull = await trace.mergedPullRequestOf(merge.sha);
    if (!pull?.mergedAt || pull.mergeCommitSha !== merge.sha) {
        if ((0,observed_policy/* isYoung */.Pi)(merge.at, now))
            return { kind: 'too new', why: `GitHub knows no pull request of commit ${mergeSha} yet` };
        return nobody(`No pull request was merged as commit ${mergeSha}`);
    }
    // A rebase lands several commits: the request came with one of them, and the last is the merge.
    if (addition.sha !== merge.sha && (await trace.mergedPullRequestOf(addition.sha))?.number !== pull.number)
        return nobody(`Commit ${mergeSha} did not add this request: it stood there before`);
    if (addition.before !== undefined && (await rulesBlobAt(addition.before)) !== (await rulesBlobAt(merge.sha)))
        return nobody(`#${pull.number} changed the rules as well, so nothing could be granted for it`);
    return {
        kind: 'merged',
        entry,
        mergedAt: pull.mergedAt,
        pullRequest: pull.number,
        rulesBefore: await rulesBefore(trace, addition),
        since: await sinceOf(trace, versions.filter(({ age }) => age < merge.age), entry),
    };
}
const nobody = (why) => ({ kind: 'nobody', why });
/**
 * A merge that the checkout has not heard of, if GitHub has. What the checkout holds on another line than that of the
 * branch was never merged as itself.
 */
async function absent({ git, branch, isOnDefaultBranch }, beginning) {
    if (!(await git.holds(branch.tip, beginning)) && (await isOnDefaultBranch(beginning)))
        return { kind: 'too new', why: `Commit ${beginning} is younger than the checkout` };
    return nobody(`No merge into the default branch is commit ${beginning}`);
}
const rulesBefore = async ({ rulesAt }, { before }) => before === undefined ? evaluate_merge/* NO_RULES_BEFORE */.cp : rulesAt(before);
/** Whether an entry has stood in all `later` versions, newest first. */
async function sinceOf(trace, later, entry) {
    const gone = await (0,request_gap/* findGap */.U)(later, entry, trace.mergedPullRequestOf);
    if (gone)
        return { kind: 'taken off', at: gone.at };
    const [tip] = later;
    if (tip && (await tip.entries()) === undefined)
        return {
            kind: 'not known',
            why: `The file on the default branch, as of commit ${tip.sha.slice(0, 12)}, cannot be read`,
        };
    return { kind: 'stands' };
}

// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/services/inventory/accounts.js
var accounts = __webpack_require__(960);
// EXTERNAL MODULE: ./build/services/ledger/past-ends.js + 1 modules
var past_ends = __webpack_require__(5073);
// EXTERNAL MODULE: ./build/config/request-file.js
var request_file = __webpack_require__(9037);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(3852);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(1026);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
// EXTERNAL MODULE: ./build/services/merges/merges.js + 2 modules
var merges = __webpack_require__(5752);
;// CONCATENATED MODULE: ./build/services/merges/missing.js











/** How far back merges are looked at whose requests name no start: a day more than any such access lasts. */
const WINDOW_MS = request_schema/* MAX_DURATION_MS */.rG + 24 * 3_600_000;
/**
 * What was merged, should be live, and is not there: judged exactly as mode `grant` judges it. What GitHub would have to be
 * asked about is first narrowed down by git: entries on the tip, not over, that nothing held stands for.
 */
async function findMissing({ context, branch: defaultBranch, pastEnds }, trace, swept, findings) {
    const failures = [];
    const mergeOf = (0,memoize/* memoizeAsync */.T)(sha => readMergesAt(context, trace, defaultBranch, sha));
    const steps = [];
    for (const entry of await candidates(trace, swept, findings)) {
        try {
            const addition = await additionIn(trace, entry);
            if (!addition || (0,observed_policy/* isYoung */.Pi)(addition.at, trace.now) || isOver(entry, addition.at, trace.now))
                continue;
            const merges = await mergeOf(addition.sha);
            failures.push(...merges.flatMap(unknownIn));
            const step = stepFor(entry, merges, trace);
            // What was ended, by whomever: somebody meant to, and the file stands there all the same.
            if (step && (await pastEnds.of(step.decision.grant.id)) === undefined)
                steps.push(step);
        }
        catch (error) {
            context.debug(error);
            failures.push((0,errors/* messageOf */.b)(error));
        }
    }
    return { steps, failures: [...new Set(failures)] };
}
/** Entries on the tip that may have to be live, in accounts that could be read. */
async function candidates({ git, branch, paths, ruleFile, now }, swept, findings) {
    const { accounts } = ruleFile.rules;
    const recent = new Set();
    for (const { before, at, paths: touched } of branch.touching) {
        if (before === undefined || now.getTime() - at.getTime() > WINDOW_MS)
            continue;
        for (const path of touched)
            recent.add(path);
    }
    const files = (await git.listFiles(branch.tip, paths.requests)).filter(({ mode }) => mode.startsWith('100'));
    const blobs = await git.readBlobs(files.map(({ sha }) => sha));
    const entries = files.flatMap(({ path, sha }) => {
        const blob = blobs.get(sha);
        const parsed = blob && (0,request_file/* parseRequestFile */.JX)(path, blob.bytes, [...accounts.keys()], paths.requests);
        // A file that cannot be read asks for nothing that a grant job would give.
        return parsed?.ok ? parsed.value.entries : [];
    });
    const read = new Set(swept.flatMap(each => each.entries));
    const accountedFor = new Set(findings.flatMap(accountedForBy));
    return entries.filter(entry => {
        const account = accounts.get(entry.request.account);
        if (!account || !read.has(account) || accountedFor.has(keyOf(entry, account.id)))
            return false;
        return entry.request.start ? !isOver(entry, new Date(0), now) : recent.has(entry.at.file);
    });
}
/** A policy that is left alone; or one that raises an alarm: whether to give that again is for people to decide. */
function accountedForBy(finding) {
    if (finding.kind !== 'policy')
        return [];
    const { ends, says } = sweep/* RESPONSES */.LW[finding.state];
    const digest = (0,policy_name/* parsePolicyName */.hm)(finding.policy.name)?.digest;
    return digest !== undefined && (!ends || says === 'alarm')
        ? [keyOf({ user: finding.policy.user, digest }, finding.account.id)]
        : [];
}
const keyOf = ({ user, digest }, accountId) => `${accountId} ${digest} ${user}`;
const isOver = ({ request }, landedAt, now) => Math.max(request.start?.getTime() ?? 0, landedAt.getTime()) + request.durationMs <= now.getTime();
async function additionIn({ branch }, entry) {
    return (0,history_branch/* additionOf */.e)(branch.versions(entry.at.file), entries => entries.some(other => (0,request/* isSame */.F)(other, entry)));
}
/** The merges of one landing, by the first of its commits that matters here: as the push would have brought them. */
async function readMergesAt(context, { branch, paths, ruleFile, mergedPullRequestOf }, defaultBranch, sha) {
    const before = branch.landed(sha)?.before;
    const pull = await mergedPullRequestOf(sha);
    const merge = pull?.mergeCommitSha === undefined ? undefined : branch.landed(pull.mergeCommitSha);
    if (before === undefined || !merge)
        return [];
    const github = { ...context.github, mergedPullRequestOf };
    return (0,merges/* readMerges */.y)({ ...context, github }, { before, after: merge.sha, branch: defaultBranch }, paths, ruleFile);
}
/** Why it is not known how a merge was approved. A direct push is known: nobody approved it. */
const unknownIn = ({ evidence }) => 'pullRequest' in evidence || evidence === plan/* NO_PULL_REQUEST */.o4 ? [] : [evidence.message];
function stepFor(entry, merges, { ruleFile, now }) {
    for (const merge of merges) {
        for (const decision of (0,plan/* planMerge */.Yc)(merge, ruleFile.rules)) {
            if (decision.kind !== 'grant' || !(0,request/* isSame */.F)(decision.entry, entry))
                continue;
            const { expiresAt, approval } = decision.grant;
            if (expiresAt > now && !(0,observed_policy/* isYoung */.Pi)(approval.mergedAt, now))
                return { merge, decision };
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/services/revoking/run.js + 6 modules
var run = __webpack_require__(1629);
// EXTERNAL MODULE: ./build/render/sweep.js
var render_sweep = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/modes/sweep/alarm.js



/** Marks our issue, so that every sweep finds it. */
const MARKER = '<!-- jit-ssm-access: sweep -->';
/** Keeps the one issue that tells people of alarms; answers why it could not be written. */
async function raiseAlarm({ github, log, debug }, findings) {
    const alarms = findings.filter(sweep/* isAlarm */.Ic);
    try {
        if (alarms.length === 0)
            await github.settleIssue(MARKER, render_sweep/* ALARM_SETTLED */.u8);
        else {
            const { url, changed } = await github.keepIssue(MARKER, (0,render_sweep/* renderAlarm */.YU)(alarms));
            log(`alarm: ${url} ${changed ? 'tells of it' : 'told of it already'}`);
        }
        return [];
    }
    catch (error) {
        debug(error);
        return [`The issue for alarms could not be written. ${(0,errors/* messageOf */.b)(error)}`];
    }
}

;// CONCATENATED MODULE: ./build/modes/sweep/index.js














/**
 * Reconciles what AWS has with what the branch asks for (docs/design.md §3): ends what nobody merged, what is over and what nothing
 * covers, all in the same passes; then says so, and finds what is missing. Nothing that has to end waits for GitHub's word
 * on what is missing.
 */
async function sweep_sweep(context, options) {
    const { dryRun } = options;
    const { known, job, ...rest } = await prepare(context, options);
    const { swept, failures: unread } = await (0,accounts/* readAccounts */.n)(context, job.rules.accounts.values());
    // AWS has put the clock right by now, if need be.
    const trace = { ...rest.trace, now: context.clock.now() };
    const origins = await traceAll(trace, swept);
    const plans = swept.map(each => (0,sweep/* planSweep */.cK)(each, policy => origins.get(policy) ?? UNTRACED, trace.now));
    const findings = plans.flatMap(plan => plan.findings);
    const endings = plans.flatMap(plan => plan.endings);
    for (const finding of findings)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    const due = endings.map(({ ending }) => ending);
    // Neither waits for the other: once its policy is deleted, no later sweep could raise the alarm of a job that died.
    const [revocations, unraised] = dryRun
        ? [[], []]
        : await Promise.all([(0,run/* runRevocations */.r)(context, due, job.rules.followUp), raiseAlarm(context, findings)]);
    const untold = [...(await options.audience.close(revocations)), ...unraised];
    const missing = await lookForMissing(job, trace, known, swept, findings);
    const absences = missing.steps.map(({ decision: { grant } }) => ({ kind: 'grant', state: 'missing', grant }));
    for (const finding of absences)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    const repaired = await repair(job, options.repair ? missing.steps : []);
    const unknown = [...origins.values()].flatMap(sweep_unknownIn);
    const outdated = known.outdated === undefined ? [] : [known.outdated];
    return {
        findings: [...findings, ...absences],
        plan: dryRun ? endings : [],
        revocations,
        outcomes: repaired.outcomes,
        failures: [...new Set([...outdated, ...unread, ...unknown, ...untold, ...missing.failures, ...repaired.failures])],
    };
}
/** The branch and its rules, and how to ask GitHub about what stands there. */
async function prepare(context, { checkout, paths, dryRun, run }) {
    const { git, github, debug } = context;
    const defaultBranch = await github.defaultBranch();
    const tip = await github.tip(defaultBranch);
    if (checkout !== tip && !(await github.isOnBranch(checkout, defaultBranch))) {
        throw new Error(`The commit ${checkout.slice(0, 12)} that this job runs on is not on ${defaultBranch}, so it does not tell what was merged. Run mode \`sweep\` on ${defaultBranch}.`);
    }
    const known = await (0,known_rules.readKnownRules)(github, git, paths.config, { tip, checkout });
    const { rules, blobSha } = known.ruleFile;
    const trace = {
        git,
        branch: await (0,history_branch/* readBranch */.pG)(git, checkout, paths, [...rules.accounts.keys()]),
        paths,
        ruleFile: known.ruleFile,
        rulesAt: (0,memoize/* memoizeAsync */.T)(sha => (0,history_rules/* rulesAt */.hC)(git, paths.config, sha, known.ruleFile)),
        rulesBlobAt: (0,memoize/* memoizeAsync */.T)(async (sha) => (await git.readFile(sha, paths.config))?.sha),
        debug,
        mergedPullRequestOf: (0,memoize/* memoizeAsync */.T)(sha => github.mergedPullRequestOf(sha)),
        isOnDefaultBranch: (0,memoize/* memoizeAsync */.T)(beginning => github.isOnBranch(beginning, defaultBranch)),
    };
    const rulesRead = { path: paths.config, at: tip, blobSha };
    const pastEnds = (0,past_ends/* openPastEnds */.X)(context);
    const job = { context, branch: defaultBranch, rules, folder: paths.requests, dryRun, rulesRead, pastEnds, run };
    return { trace, known, job };
}
/** Policies that are traced at once: each may ask GitHub. */
const CONCURRENCY = 4;
async function traceAll(trace, swept) {
    const policies = swept.flatMap(each => each.policies);
    const traced = (0,p_map/* default */.Ay)(policies, async (policy) => [policy, await traceProvenance(trace, policy)], {
        concurrency: CONCURRENCY,
    });
    return new Map(await traced);
}
const UNTRACED = { kind: 'not known', why: 'It was not traced' };
/** What could not be found out is a failure, whatever became of the policy: it may have been an alarm. */
function sweep_unknownIn(origin) {
    if (origin.kind === 'not known')
        return [origin.why];
    return origin.kind === 'merged' && origin.since.kind === 'not known' ? [origin.since.why] : [];
}
/** Nothing is given by rules that are not those of now. */
async function lookForMissing(job, trace, { outdated }, swept, findings) {
    const { context } = job;
    if (outdated !== undefined || context.signal.aborted)
        return { steps: [], failures: [] };
    try {
        return await findMissing(job, trace, swept, findings);
    }
    catch (error) {
        context.debug(error);
        return { steps: [], failures: [(0,errors/* messageOf */.b)(error)] };
    }
}
/** Marks our comment, beside that of the job that granted. */
const REPAIR_MARKER = '<!-- jit-ssm-access: repair -->';
/** Grants as mode `grant` does, with the end and the name that it would have given. */
async function repair(job, steps) {
    const outcomes = await (0,grant_all/* grantAll */.E5)(job, steps);
    const merges = [...new Set(steps.map(({ merge }) => merge))];
    const failures = [
        ...(await (0,grant_all/* commentOutcomes */.f6)(job, merges, outcomes, REPAIR_MARKER)),
        ...(await (0,grant_all/* recordOutcomes */.T5)(job, outcomes)),
    ];
    return { outcomes, failures };
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** What went wrong beside the requests, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0
    ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ What else went wrong\n`, ...failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 2_000)}`)], '\n')]
    : [];


/***/ }),

/***/ 4453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ renderRevokeSummary),
/* harmony export */   JP: () => (/* binding */ renderGrantSummary),
/* harmony export */   z5: () => (/* binding */ renderEndingPlan)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(382);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);





/** The job summary of mode `grant`. */
function renderGrantSummary({ problems, outcomes, warnings, failures }) {
    const nothing = problems.length + outcomes.length + failures.length === 0;
    const body = nothing ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `This push changed no request.` : (0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderGrantComment */ .M)(outcomes, problems);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## Session Manager access`, body, ...warnings.map(renderWarning), ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)(failures)], '\n\n');
}
const renderWarning = (warning) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(warning)}`;
/** The job summary of mode `revoke`. */
function renderRevokeSummary({ plan, revocations, handedOver, notes, failures }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## End of Session Manager access`,
        ...plan.map(renderEndingPlan),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRevocation */ .x),
        ...handedOver.map(renderHandOver),
        ...notes.map(note => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note, 1_000)}.`),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
function renderHandOver({ ending, to }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    const next = to === 'relay' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `a fresh run goes on waiting` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `the policy ends it, and the sweep what is open then`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏭️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}${end}\n\nLater than this job may wait: ${next}.`;
}
/** What a dry run would end. */
function renderEndingPlan({ ending, open, covered }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏳ Dry run: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}${end}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be terminated: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(open.map(({ id }) => id))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- left to another live grant: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(covered.map(({ id }) => id))}`,
    ], '\n');
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ renderSweepSummary),
/* harmony export */   YU: () => (/* binding */ renderAlarm),
/* harmony export */   u8: () => (/* binding */ ALARM_SETTLED)
/* harmony export */ });
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8918);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5646);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4453);








/** GitHub takes 65,536 characters in an issue, and 1 MiB in a summary. */
const ROOM = { issue: 40_000, summary: 300_000 };
/** The job summary of mode `sweep`. */
function renderSweepSummary(result) {
    const { findings, plan, revocations, outcomes, failures } = result;
    const told = findings.filter(({ state }) => state !== 'live');
    const live = findings.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## ${findings.some(_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlarm */ .Ic) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🧹`} Sweep of Session Manager access`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${live} live ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `grant is` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `grants are`} as they were merged. ${told.length === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Nothing else was found.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``}`,
        ...(told.length > 0 ? [renderFindings(told, ROOM.summary)] : []),
        ...plan.map(_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .renderEndingPlan */ .z5),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_5__/* .renderRevocation */ .x),
        ...(outcomes.length > 0 ? [(0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .renderGrantComment */ .M)(outcomes, [])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
const HEAD = ['What', 'Who', 'Account', 'Policy or sessions', 'Why', 'Access', 'What to do'];
/** A table, the alarms first; what has no room is counted. */
function renderFindings(findings, roomBytes) {
    const rank = ({ state }) => ['alarm', 'warning', 'nothing'].indexOf(_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .RESPONSES */ .LW[state].says);
    const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
    const rows = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_7__/* .takeWithinBudget */ .M)(sorted, roomBytes, finding => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(renderFinding(finding), ' | ')).map(([finding]) => finding);
    const rest = findings.length - rows.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(HEAD, rows.map(renderFinding)), ...(rest > 0 ? [(0,_more_js__WEBPACK_IMPORTED_MODULE_4__/* .omittedNote */ .V)(rest)] : [])], '\n\n');
}
const MARKS = { alarm: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨`, warning: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⚠️`, nothing: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🔒` };
function renderFinding(finding) {
    const { user, account, what } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(finding);
    const { says, ends, remedy } = _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .RESPONSES */ .LW[finding.state];
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${ends || says !== 'nothing' ? MARKS[says] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⏳`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(finding.state)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(user),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(what),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(finding)),
        finding.state === 'missing' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `is not there` : ends ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `ends` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `is left alone`,
        remedy === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `nothing` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(remedy),
    ];
}
const TITLE = 'The sweep found access that nobody merged';
/** The issue that tells people: without the time of the run in it, so that the same alarm changes nothing. */
function renderAlarm(alarms) {
    const found = renderFindings(alarms, ROOM.issue);
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## 🚨 Somebody has written or changed access of ours past the pull requests

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. This issue is kept up to date by every sweep. Close it when you know how it came about.`;
    return { title: TITLE, body, news: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `The sweep found this now:\n\n${found}` };
}
/** Above an alarm of which nothing is left. */
const ALARM_SETTLED = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`;


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   gR: () => (/* binding */ contains),
/* harmony export */   oe: () => (/* binding */ latestReadable),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1172);
/* harmony import */ var _request_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2688);



/** Digits by which policy names know their merge. */
const BEGINNING = 12;
/**
 * By a number of git processes that grows with the commits that are looked into, and not with the files: a thousand grants may
 * have come with one. `accounts`: the names that the rules know now.
 */
async function readBranch(git, tip, paths, accounts) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, paths.requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, paths, accounts, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const entries = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)(() => read(commit.sha, change));
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: () => entries('') });
        }
    }
    return {
        tip,
        landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
        versions: path => byPath.get(path) ?? [],
        touching: line.flatMap(commit => {
            const touched = changesOf(commit).map(({ path }) => path);
            return touched.length > 0 ? [{ ...commit, paths: touched }] : [];
        }),
    };
}
/** Reads what a commit made of a file; of each commit, all files at once. */
function readerOf(git, paths, accounts, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    const knownAt = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_2__/* .memoizeAsync */ .T)(async (sha) => [(await (0,_request_files_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsAt */ .GO)(git, sha, paths)) ?? accounts, accounts]);
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        return (0,_request_files_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(change.path, file, paths, await knownAt(sha));
    };
}
/** What the newest version says that can be read. */
async function latestReadable(versions) {
    for (const version of versions) {
        const entries = await version.entries();
        if (entries)
            return entries;
    }
    return undefined;
}
const contains = (entry) => (entries) => entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
/**
 * The version that something came with: it stands in `versions[0]` and in every older one that can be read, back to this.
 * One that cannot be read neither brings nor takes anything.
 */
async function additionOf(versions, has) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!has(entries))
            break;
        found = version;
    }
    return found;
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckoutRules: () => (/* binding */ readCheckoutRules),
/* harmony export */   readKnownRules: () => (/* binding */ readKnownRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4194);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4757);




/** How far back a version of the rules is looked for that can be read. */
const MOST_VERSIONS = 100;
/**
 * The rules of the default branch; or, since a mistake in them must not keep access open, the last ones that could be
 * read, by the checkout.
 */
async function readKnownRules(github, git, path, at) {
    try {
        return { ruleFile: await (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .readRules */ .Kc)(github, path, at.tip) };
    }
    catch (error) {
        if (!(error instanceof _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout nothing is known but the mistake.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)) };
    }
}
/**
 * The rules of the checkout, without asking anybody: those of its commit, or else the last ones before it that can be read.
 * `undefined` without a checkout, or with none in it. They end access and grant none: nothing shows that the checkout is
 * of the default branch, or new.
 */
async function readCheckoutRules(git, path) {
    const head = await git.head();
    const ruleFile = await lastReadable(git, path, head);
    if (!ruleFile)
        return undefined;
    const wrong = await mistakeIn(git, path, head);
    return { ruleFile, ...(wrong !== undefined && { outdated: outdatedBy(wrong) }) };
}
const outdatedBy = (mistake) => `${mistake} The last rules that could be read count: they end access, and grant none`;
/** Why the rules of a commit cannot be read; `undefined` if they can. */
async function mistakeIn(git, path, sha) {
    const file = await git.readFile(sha, path);
    if (!file || !(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file))
        return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? undefined : (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(new _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file) ? (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes) : undefined;
        if (file && parsed?.ok)
            return { rules: parsed.value, blobSha: file.sha };
    }
    return undefined;
}


/***/ }),

/***/ 960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAccounts)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8084);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);




/** Accounts that are read at once. */
const CONCURRENCY = 8;
/** Reads every account of the rules, side by side; one that fails is a failure, and does not stop the others. */
async function readAccounts(context, accounts) {
    const read = await (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(byId(accounts), entries => readAccount(context, entries), { concurrency: CONCURRENCY });
    return {
        swept: read.flatMap(({ swept }) => swept ?? []),
        blind: read.flatMap(({ blind }) => blind ?? []),
        failures: read.flatMap(({ failures }) => failures),
    };
}
function byId(accounts) {
    const entries = new Map();
    for (const account of accounts) {
        const key = `${account.partition} ${account.id}`;
        entries.set(key, [...(entries.get(key) ?? []), account]);
    }
    return [...entries.values()];
}
/** The open sessions first, and then the policies: so the policy of every session that is seen is seen too. */
async function readAccount(context, entries) {
    const failures = [];
    const attempt = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            context.debug(error);
            failures.push((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error));
            return undefined;
        }
    };
    const regions = await (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(entries, async (account) => {
        const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []));
        const open = access && (await attempt(() => access.ssm.openSessions()));
        return { account, access, open };
    });
    const policies = await attempt(() => readPolicies(regions.flatMap(({ access }) => access ?? [])));
    const sessions = new Map();
    for (const { account, open } of regions)
        if (open)
            sessions.set(account, open);
    const seen = { entries, policies: policies ?? [], sessions };
    return { ...(policies ? { swept: seen } : { blind: seen }), failures: [...new Set(failures)] };
}
/** IAM is the same in every region: the first that answers will do. */
async function readPolicies(accesses) {
    let last = new Error('No region of this account could be connected to');
    for (const { directory } of accesses) {
        try {
            return (0,_domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_3__/* .heldPolicies */ .a)(await directory.inlinePolicies(), _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU);
        }
        catch (error) {
            last = error;
        }
    }
    throw last;
}


/***/ })

};

