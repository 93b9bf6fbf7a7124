export const id = 714;
export const ids = [714];
export const modules = {

/***/ 3714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSweep: () => (/* binding */ runSweep)
});

// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/domain/reconcile/sweep.js
var sweep = __webpack_require__(8918);
// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(9987);
// EXTERNAL MODULE: ./build/render/json.js
var json = __webpack_require__(7199);
// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(2652);
// EXTERNAL MODULE: ./build/domain/reconcile/finding-words.js
var finding_words = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/render/failures.js
var render_failures = __webpack_require__(382);
// EXTERNAL MODULE: ./build/render/grant-comment.js
var grant_comment = __webpack_require__(1819);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(8420);
// EXTERNAL MODULE: ./build/render/revocation.js
var revocation = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/render/summary.js
var summary = __webpack_require__(4453);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
;// CONCATENATED MODULE: ./build/render/sweep.js









/** GitHub accepts 65,536 characters in an issue, and 1 MiB in a summary. */
const BUDGET_BYTES = { issue: 40_000, summary: 300_000 };
/** The job summary of mode `sweep`. */
function renderSweepSummary(result) {
    const { findings, plan, revocations, outcomes, failures } = result;
    const told = findings.filter(({ state }) => state !== 'live');
    const live = findings.length - told.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## ${findings.some(sweep/* isAlarm */.Ic) ? (0,markdown.md) `🚨` : (0,markdown.md) `🧹`} Sweep of Session Manager access`,
        (0,markdown.md) `${live} live ${live === 1 ? (0,markdown.md) `grant is` : (0,markdown.md) `grants are`} as they were merged. ${told.length === 0 ? (0,markdown.md) `Nothing else was found.` : (0,markdown.md) ``}`,
        ...(told.length > 0 ? [renderFindings(told, BUDGET_BYTES.summary)] : []),
        ...plan.map(summary/* renderEndingPlan */.z5),
        ...revocations.map(revocation/* renderRevocation */.x),
        ...(outcomes.length > 0 ? [(0,grant_comment/* renderGrantComment */.M)(outcomes, [])] : []),
        ...(0,render_failures/* renderFailures */.S)(failures),
    ], '\n\n');
}
const HEAD = ['What', 'Who', 'Account', 'Policy or sessions', 'Why', 'Access', 'What to do'];
/** A table with the alarms first. Rows that do not fit are counted. */
function renderFindings(findings, budgetBytes) {
    const rank = ({ state }) => ['alarm', 'warning', 'nothing'].indexOf(sweep/* RESPONSES */.LW[state].severity);
    const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
    const rows = (0,within_budget/* takeWithinBudget */.M)(sorted, budgetBytes, finding => (0,markdown/* join */.fj)(renderFinding(finding), ' | ')).map(([finding]) => finding);
    const rest = findings.length - rows.length;
    return (0,markdown/* join */.fj)([(0,markdown/* table */.tp)(HEAD, rows.map(renderFinding)), ...(rest > 0 ? [(0,omitted_note/* omittedNote */.V)(rest)] : [])], '\n\n');
}
const MARKS = { alarm: (0,markdown.md) `🚨`, warning: (0,markdown.md) `⚠️`, nothing: (0,markdown.md) `🔒` };
function renderFinding(finding) {
    const { user, account, what } = (0,sweep/* subjectOf */.et)(finding);
    const { severity, ends, remedy } = sweep/* RESPONSES */.LW[finding.state];
    return [
        (0,markdown.md) `${ends || severity !== 'nothing' ? MARKS[severity] : (0,markdown.md) `⏳`} ${(0,markdown/* text */.Qq)(finding_words/* FINDING_WORDS */.W[finding.state])}`,
        (0,markdown/* code */.aY)(user),
        (0,markdown.md) `${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.region)})`,
        (0,markdown/* code */.aY)(what),
        (0,markdown/* text */.Qq)((0,sweep/* reasonOf */.A3)(finding)),
        finding.state === 'missing' ? (0,markdown.md) `is not there` : ends ? (0,markdown.md) `ends` : (0,markdown.md) `is left alone`,
        remedy === undefined ? (0,markdown.md) `nothing` : (0,markdown/* text */.Qq)(remedy),
    ];
}
const TITLE = 'The sweep found access that nobody merged';
/** The issue that alerts people. It does not contain the time of the run, so that the same alarm changes nothing. */
function renderAlarm(alarms) {
    const found = renderFindings(alarms, BUDGET_BYTES.issue);
    const body = (0,markdown.md) `## 🚨 Access was written or changed without a merged pull request

${found}

The sweep ends what it finds of this at once; its summary says whether that is proven. This issue is kept up to date by every sweep. Close it when you know how it came about.`;
    return { title: TITLE, body, news: (0,markdown.md) `The sweep found this now:\n\n${found}` };
}
/** The note on an issue whose alarms are all gone. */
const ALARM_SETTLED = (0,markdown.md) `> ✅ The last sweep found nothing of this any more. Close the issue when you know how it came about.`;

;// CONCATENATED MODULE: ./build/modes/sweep/report.js






/** Tells the runner what mode `sweep` found and did. */
async function reportSweep(runner, result) {
    const { findings, revocations, outcomes, failures } = result;
    for (const finding of findings.filter(sweep/* isWarning */.Vv))
        runner.caution(adviseOn(finding));
    runner.annotate(outcomes.flatMap(annotations/* problemsOf */.GW));
    runner.warn(outcomes.flatMap(annotations/* adviceOf */.wr));
    runner.output('result', (0,render_result/* resultText */.D)((0,json/* sweepJson */.lS)(result)));
    runner.output('overrun-seconds', (0,annotations/* overrunSeconds */.n7)(revocations));
    await runner.summarize(renderSweepSummary(result));
    if (!(0,sweep/* isSweepRed */.YE)(result))
        return;
    const alarms = findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb);
    const troubles = [
        ...alarms,
        ...(0,annotations/* describeUnproven */.$8)(revocations),
        ...(0,annotations/* describeContradictions */.Iq)(revocations),
        ...outcomes.filter(outcome/* isTrouble */.KM).map(outcome/* describeOutcome */.SS),
    ];
    runner.fail(`${(0,annotations/* joinFailures */.cc)(troubles, failures)}. The summary says what was done about it, and what to do.`);
}
const adviseOn = (finding) => `${(0,sweep/* describeFinding */.jb)(finding)}. ${sweep/* RESPONSES */.LW[finding.state].remedy}.`;

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/granting/grant-all.js + 4 modules
var grant_all = __webpack_require__(1168);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/reconcile/observed-policy.js
var observed_policy = __webpack_require__(9059);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(8464);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(6800);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/services/history/request-gap.js
var request_gap = __webpack_require__(2854);
;// CONCATENATED MODULE: ./build/services/history/provenance.js







/** Finds where a policy comes from. Never throws: what could not be found out is an unknown provenance. */
async function traceProvenance(trace, policy) {
    try {
        return await find(trace, policy);
    }
    catch (error) {
        trace.debug(error);
        return { kind: 'unknown', why: (0,errors/* messageOf */.b)(error).replace(/\.$/, '') };
    }
}
async function find(trace, { user, name }) {
    const { branch, paths, rulesBlobAt, now } = trace;
    const parsed = (0,policy_name/* parsePolicyName */.hm)(name);
    if (!parsed)
        return unmerged('It names no merge');
    const { mergeSha, digest } = parsed;
    const merge = branch.landed(mergeSha);
    if (!merge)
        return traceAbsentCommit(trace, mergeSha);
    const path = `${paths.requests}${user}.yaml`;
    const versions = branch.versions(path);
    const versionsAtMerge = versions.filter(({ age }) => age >= merge.age);
    const entry = (await (0,file_versions/* latestReadable */.oe)(versionsAtMerge))?.find(each => each.digest === digest);
    if (!entry)
        return unmerged(`At commit ${mergeSha}, ${path} has no such request`);
    const addition = (await (0,history_branch/* additionOf */.e)(versionsAtMerge, entry)) ?? merge;
    const pull = await trace.mergedPullRequestOf(merge.sha);
    if (!pull?.mergedAt || pull.mergeCommitSha !== merge.sha) {
        if ((0,observed_policy/* isYoung */.Pi)(merge.at, now))
            return { kind: 'too-new', why: `GitHub knows no pull request of commit ${mergeSha} yet` };
        return unmerged(`No pull request was merged as commit ${mergeSha}`);
    }
    // A rebase lands several commits: one of them added the request, and the last one is the merge.
    if (addition.sha !== merge.sha && (await trace.mergedPullRequestOf(addition.sha))?.number !== pull.number)
        return unmerged(`Commit ${mergeSha} did not add this request: it stood there before`);
    if (addition.before !== undefined && (await rulesBlobAt(addition.before)) !== (await rulesBlobAt(merge.sha)))
        return unmerged(`#${pull.number} changed the rules as well, so nothing could be granted for it`);
    return {
        kind: 'merged',
        entry,
        mergedAt: pull.mergedAt,
        pullRequest: pull.number,
        rulesBefore: await rulesBefore(trace, addition),
        since: await sinceOf(trace, versions.filter(({ age }) => age < merge.age), entry),
    };
}
const unmerged = (why) => ({ kind: 'unmerged', why });
/**
 * A merge that GitHub has and the checkout does not have yet. A commit that the checkout has outside the first-parent line
 * was never a merge itself.
 */
async function traceAbsentCommit({ git, branch, isOnDefaultBranch }, beginning) {
    if (!(await git.holds(branch.tip, beginning)) && (await isOnDefaultBranch(beginning)))
        return { kind: 'too-new', why: `Commit ${beginning} is younger than the checkout` };
    return unmerged(`No merge into the default branch is commit ${beginning}`);
}
const rulesBefore = async ({ rules }, { before }) => before === undefined ? evaluate_merge/* NO_RULES_BEFORE */.c : rules.at(before);
/** Whether an entry is in all `later` versions, newest first. */
async function sinceOf(trace, later, entry) {
    const gone = await (0,request_gap/* findGap */.U)(later, entry, trace.mergedPullRequestOf);
    if (gone)
        return { kind: 'removed', at: gone.at };
    const [tip] = later;
    if (tip && (await tip.entries()) === undefined)
        return {
            kind: 'unknown',
            why: `The file on the default branch, as of commit ${tip.sha.slice(0, 12)}, cannot be read`,
        };
    return { kind: 'stands' };
}

// EXTERNAL MODULE: ./build/services/inventory/accounts.js
var accounts = __webpack_require__(960);
// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(9452);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(3852);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(1026);
// EXTERNAL MODULE: ./build/domain/request/resolve.js
var resolve = __webpack_require__(3731);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(8977);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(6299);
// EXTERNAL MODULE: ./build/services/witness/past.js
var past = __webpack_require__(3249);
;// CONCATENATED MODULE: ./build/services/merges/past-end.js




/**
 * Asks the branch of the ledger and the witness whether a grant was ended. Each can only say that it was: what one of them does
 * not have is no reason to give it again. A difference is reported; an end that only the branch has is witnessed now, as what
 * this sweep saw.
 * @throws Error when the branch cannot be read
 */
async function findPastEnd({ context, witness, pastEnds, run }, { id, user, account, approval, policy }) {
    const path = await pastEnds.of(id);
    const asked = { id, users: [user], account, mergedAt: approval.mergedAt };
    const history = await (0,past/* readGrantHistory */.p)(witness, asked, context.clock.now());
    if (!history.ok) {
        const unknown = `Whether grant ${id} was ended is not known, so it is neither missing nor given again`;
        return { isEnded: true, failures: [(0,result/* explain */.WE)(unknown, history.failure)] };
    }
    const { end, isGiven } = history.value;
    if (end)
        return { isEnded: true, failures: end.kind === 'ended' && path === undefined ? [lost(id, end.key)] : [] };
    if (path === undefined)
        return { isEnded: false, failures: [] };
    // A release before the witness gave it.
    if (!isGiven)
        return { isEnded: true, failures: [] };
    const record = { path, policy: policy.name, seenBy: run, seen: 'AWS has no such policy' };
    await witness.addOnce(account, (0,keys/* grantSeries */.Qn)(id), { kind: 'ended', name: 'ended-late', record });
    return { isEnded: true, failures: [unwitnessed(id, path)] };
}
const lost = (id, key) => ({
    message: `The branch ${paths/* LEDGER_BRANCH */.jF} has no end of grant ${id}, and the witness has one (${key})`,
    remedy: `Find out who pushed to ${paths/* LEDGER_BRANCH */.jF}, and let nobody but GitHub Actions do it`,
});
const unwitnessed = (id, path) => ({
    message: `The branch ${paths/* LEDGER_BRANCH */.jF} has an end of grant ${id} (${path}) that no job of ours has witnessed, and its policy is not there`,
    remedy: 'If a job that ended it was red because it could not reach the bucket, all is well; otherwise find out who deleted the policy and who pushed to the branch',
});

;// CONCATENATED MODULE: ./build/services/merges/missing.js











/** How far back to look for merges of requests without a start: a day longer than the longest access. */
const WINDOW_MS = request_schema/* MAX_DURATION_MS */.rG + 24 * 3_600_000;
/**
 * Requests that were merged, should be live and are missing, evaluated exactly as mode `grant` does. Git narrows them down
 * before GitHub is asked: entries on the tip, not over, without a policy.
 */
async function findMissing(job, trace, snapshots, findings) {
    const { context } = job;
    const failures = [];
    const steps = [];
    for (const entry of await candidates(trace, snapshots, findings)) {
        try {
            const addition = await (0,history_branch/* additionOf */.e)(trace.branch.versions(entry.at.file), entry);
            if (!addition || (0,observed_policy/* isYoung */.Pi)(addition.at, trace.now) || isOver(entry, addition.at, trace.now))
                continue;
            const merges = await trace.mergesAt(addition.sha);
            failures.push(...merges.flatMap(unknownIn));
            const step = stepFor(entry, merges, trace);
            if (!step)
                continue;
            // A grant that was ended on purpose is not missing, although its request is still in the file.
            const past = await findPastEnd(job, step.decision.grant);
            failures.push(...past.failures);
            if (!past.isEnded)
                steps.push(step);
        }
        catch (error) {
            context.debug(error);
            failures.push((0,result/* failureOf */.g5)(error));
        }
    }
    return { steps, failures: (0,result/* distinct */.dM)(failures) };
}
/** Entries on the tip that may have to be live, in accounts that could be read. */
async function candidates({ git, branch, paths, rules, now }, snapshots, findings) {
    const { accounts } = rules.now;
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
        const read = blob && (0,resolve/* resolveFile */.xq)((0,request_file/* parseRequestFile */.JX)(path, blob.bytes, paths.requests), rules.accountsNow);
        // A grant job grants nothing from a file that cannot be read.
        return read?.ok ? read.value.entries : [];
    });
    const read = new Set(snapshots.flatMap(each => each.entries));
    const accountedFor = new Set(findings.flatMap(accountedForBy));
    return entries.filter(entry => {
        const account = accounts.get(entry.request.account);
        if (!account || !read.has(account) || accountedFor.has(keyOf(entry, account.id)))
            return false;
        return entry.request.start ? !isOver(entry, new Date(0), now) : recent.has(entry.at.file);
    });
}
/**
 * The keys of requests that a finding accounts for: by a policy that is live, or one that raised an alarm, where people
 * decide whether to grant again.
 */
function accountedForBy(finding) {
    if (finding.kind !== 'policy')
        return [];
    const { ends, severity } = sweep/* RESPONSES */.LW[finding.state];
    const digest = (0,policy_name/* parsePolicyName */.hm)(finding.policy.name)?.digest;
    return digest !== undefined && (!ends || severity === 'alarm')
        ? [keyOf({ user: finding.policy.user, digest }, finding.account.id)]
        : [];
}
const keyOf = ({ user, digest }, accountId) => `${accountId} ${digest} ${user}`;
const isOver = ({ request }, landedAt, now) => Math.max(request.start?.getTime() ?? 0, landedAt.getTime()) + request.durationMs <= now.getTime();
/** Why the approval of a merge is not known. That of a direct push is known: it has none. */
const unknownIn = ({ evidence }) => 'pullRequest' in evidence || evidence === plan/* NO_PULL_REQUEST */.o4 ? [] : [{ message: evidence.message }];
function stepFor(entry, merges, { rules, now }) {
    for (const merge of merges) {
        for (const decision of (0,plan/* planMerge */.Yc)(merge, rules.now)) {
            if (decision.kind !== 'grant' || !(0,request/* isSame */.F)(decision.entry, entry))
                continue;
            const { expiresAt, approval } = decision.grant;
            if (expiresAt > now && !(0,observed_policy/* isYoung */.Pi)(approval.mergedAt, now))
                return { merge, decision };
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness = __webpack_require__(3566);
;// CONCATENATED MODULE: ./build/services/merges/witnessed.js










/**
 * Asks the witness about every policy whose request stands. One that it does not know was given while the bucket could not be
 * reached, or by a thief of the role: so its merge is judged again, and the grant is then witnessed or reported. What was merged
 * before the account had a witness is only written down: it was judged by the rules of its release. What could not be found out
 * is a failure, and the policy stays.
 */
async function askWitness(job, trace, snapshots, origins) {
    const asked = new Map(origins);
    const failures = [];
    const standing = snapshots.flatMap(({ entries, policies }) => policies.flatMap(policy => {
        const origin = origins.get(policy);
        return origin?.kind === 'merged' && origin.since.kind === 'stands' ? [{ policy, origin, entries }] : [];
    }));
    await (0,witness/* eachInWitness */.M)(standing, async ({ policy, origin, entries }) => {
        const account = entries.find(({ name }) => name === origin.entry.request.account);
        const name = (0,policy_name/* parsePolicyName */.hm)(policy.name);
        if (!account || !name || name.expiresAt <= trace.now)
            return;
        const past = await pastOf(job, trace, { policy, origin, account, id: name.grantId });
        if (past.ok)
            asked.set(policy, { ...origin, since: { kind: 'stands', past: past.value } });
        else
            failures.push(past.failure);
    });
    return { origins: asked, failures: (0,result/* distinct */.dM)(failures) };
}
async function pastOf(job, trace, given) {
    const { policy, origin, account, id } = given;
    const { entry, mergedAt } = origin;
    const users = [...new Set([entry.user, policy.user])];
    const history = await (0,past/* readGrantHistory */.p)(job.witness, { id, users, account, mergedAt }, trace.now);
    if (!history.ok)
        return history;
    const { end, isGiven } = history.value;
    if (end)
        return (0,result/* succeeded */.gq)({ kind: 'ended', end });
    if (isGiven)
        return (0,result/* succeeded */.gq)({ kind: 'given' });
    const since = await job.witness.since(account);
    if (!since.ok)
        return since;
    return mergedAt < since.value ? writeLate(job, given) : judgeUnwitnessed(job, trace, given);
}
/** Judges the merge of a policy again, by the rules that its reviewers knew, and writes down what it gives. */
async function judgeUnwitnessed(job, trace, given) {
    const { origin, id, policy } = given;
    const { entry, mergedAt, pullRequest } = origin;
    const versions = trace.branch.versions(entry.at.file);
    const judged = await (0,attempt/* attempt */.CD)(job.context, async () => {
        const merge = trace.branch.landed((0,policy_name/* mergeOf */.uV)(id));
        const own = versions.filter(({ age }) => merge !== undefined && age >= merge.age);
        const addition = await (0,history_branch/* additionOf */.e)(own, entry);
        return addition ? decisionOn(entry, id, await trace.mergesAt(addition.sha)) : undefined;
    });
    const unknown = `Whether #${pullRequest} gave the policy ${policy.name}, which the witness does not know, could not be found out`;
    if (!judged.ok)
        return (0,result/* failed */.gz)((0,result/* explain */.WE)(unknown, judged.failure));
    if (judged.value === undefined)
        return (0,result/* failed */.gz)({ message: unknown, remedy: 'Run the sweep again' });
    if (judged.value.length > 0) {
        // GitHub may not know everything of a young merge yet.
        if ((0,observed_policy/* isYoung */.Pi)(mergedAt, trace.now))
            return (0,result/* failed */.gz)({ message: unknown, remedy: 'Run the sweep again' });
        return (0,result/* succeeded */.gq)({
            kind: 'not-given',
            why: `The witness has no record of it, and #${pullRequest} gives nothing: ${judged.value.join('; ')}`,
        });
    }
    return writeLate(job, given);
}
/** Writes down what a release before the witness gave, or a job that could not reach the bucket. */
async function writeLate(job, { origin, account, id, policy }) {
    const { pullRequest } = origin;
    const record = { policy: policy.name, user: policy.user, pullRequest, judgedBy: job.run };
    const added = await job.witness.addOnce(account, (0,keys/* grantSeries */.Qn)(id), {
        kind: 'granted',
        name: 'granted-late',
        record,
    });
    return added.ok ? (0,result/* succeeded */.gq)({ kind: 'given' }) : added;
}
/** Why a merge does not give a request, empty if it does; `undefined` if it is not among them. */
function decisionOn(entry, id, merges) {
    for (const merge of merges) {
        const { rulesBefore } = merge;
        if (!('rules' in rulesBefore))
            return [rulesBefore.message];
        for (const decision of (0,plan/* planMerge */.Yc)(merge, rulesBefore)) {
            if (!(0,request/* isSame */.F)(decision.entry, entry) || (0,policy_name/* grantId */.Ir)(merge.sha, decision.entry.digest) !== id)
                continue;
            if (decision.kind === 'grant')
                return [];
            if (decision.kind === 'refuse')
                return decision.refusals.map(({ message }) => message);
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/domain/revocation/scope.js
var scope = __webpack_require__(6202);
// EXTERNAL MODULE: ./build/services/granting/executor.js + 2 modules
var executor = __webpack_require__(7168);
// EXTERNAL MODULE: ./build/services/ledger/merges.js
var merges = __webpack_require__(2726);
// EXTERNAL MODULE: ./build/services/notify/notifier.js + 1 modules
var notify_notifier = __webpack_require__(4410);
// EXTERNAL MODULE: ./build/services/revoking/run.js + 13 modules
var revoking_run = __webpack_require__(5303);
;// CONCATENATED MODULE: ./build/modes/sweep/alarm.js



/** Marks our issue, so that every sweep finds it. */
const MARKER = '<!-- jit-ssm-access: sweep -->';
/** Keeps the one issue that tells people of alarms; answers why it could not be written. */
async function raiseAlarm({ github, log, debug }, findings) {
    const alarms = findings.filter(sweep/* isAlarm */.Ic);
    return (0,attempt/* attemptOrExplain */.uV)({ debug }, 'The issue for alarms could not be written', async () => {
        if (alarms.length === 0)
            await github.settleIssue(MARKER, ALARM_SETTLED);
        else {
            const { url, changed } = await github.keepIssue(MARKER, renderAlarm(alarms));
            log(`alarm: ${url} ${changed ? 'tells of it' : 'told of it already'}`);
        }
    });
}

;// CONCATENATED MODULE: ./build/modes/sweep/end.js







/** Of a dry run: says what would be done, and does nothing. */
const PREVIEW = {
    end: async (plan) => ({ plan, revocations: [], failures: [] }),
    alarm: async () => [],
    granting: executor/* DRY_RUN */.y,
};
function createSweepExecutor(job, { paths, run, logsWorkflow }) {
    const { context, rules, recorder } = job;
    // Nothing is relayed here.
    const settings = { requests: paths.requests, run, logsWorkflow, relayWorkflow: '' };
    const notifier = (0,notify_notifier/* createNotifier */.T)(context, context.github, recorder, (0,merges/* openMerges */.s)(context, context.github), settings);
    return {
        async end(endings) {
            const targets = endings.map(({ ending }) => ending);
            const revocations = await (0,revoking_run/* runRevocations */.r)(context, targets, rules.followUp);
            return { plan: [], revocations, failures: await notifier.close(revocations) };
        },
        alarm: findings => raiseAlarm(context, findings),
        granting: (0,executor/* createExecutor */.U)(job),
    };
}
/**
 * Ends what is known to have to end, and beside it what the witness then adds: neither waits for the other, nor for the alarm.
 * Once its policy is deleted, no later sweep could raise the alarm of a job that died, so it is raised at once.
 */
async function endAll(executor, first, askWitness) {
    const alarms = textOfAlarms(first);
    const raised = alarms === '' ? Promise.resolve([]) : executor.alarm(first.findings);
    const [ended, later] = await Promise.all([
        executor.end(first.endings),
        askWitness().then(async ({ plan, failures }) => {
            const more = endingsBeyond(first.endings, plan.endings);
            const isSame = alarms !== '' && textOfAlarms(plan) === alarms;
            const [endedMore, unraised] = await Promise.all([
                more.length > 0 ? executor.end(more) : NOTHING_ENDED,
                // After the first, because both keep the same issue.
                raised.then(before => (isSame ? before : executor.alarm(plan.findings))),
            ]);
            return { ...endedMore, findings: plan.findings, failures: [...failures, ...endedMore.failures, ...unraised] };
        }),
    ]);
    return {
        findings: later.findings,
        plan: [...ended.plan, ...later.plan],
        revocations: [...ended.revocations, ...later.revocations],
        failures: [...ended.failures, ...later.failures],
    };
}
const NOTHING_ENDED = { plan: [], revocations: [], failures: [] };
const textOfAlarms = ({ findings }) => findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb).join('\n');
/** The plan for all accounts. */
function planAll(swept, origins, now) {
    const plans = swept.map(each => (0,sweep/* planSweep */.cK)(each, policy => origins.get(policy) ?? UNTRACED, now));
    return { findings: plans.flatMap(plan => plan.findings), endings: plans.flatMap(plan => plan.endings) };
}
/** What the second plan ends and the first did not. */
function endingsBeyond(first, second) {
    const targets = second.map(({ ending }) => ending);
    const more = new Set((0,scope/* notYetIn */.Pg)(first.map(({ ending }) => ending), targets));
    return second.filter(({ ending }) => more.has(ending));
}
const UNTRACED = { kind: 'unknown', why: 'It was not traced' };

// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(9999);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/services/ledger/past-ends.js + 1 modules
var past_ends = __webpack_require__(5073);
// EXTERNAL MODULE: ./build/services/ledger/recorder.js
var recorder = __webpack_require__(1273);
// EXTERNAL MODULE: ./build/services/merges/merges.js + 2 modules
var merges_merges = __webpack_require__(5752);
;// CONCATENATED MODULE: ./build/services/merges/merge-at.js

/** See {@link Trace.mergesAt}. */
async function readMergesAt(context, { branch, paths, rules, mergedPullRequestOf }, defaultBranch, sha) {
    const before = branch.landed(sha)?.before;
    const pull = await mergedPullRequestOf(sha);
    const merge = pull?.mergeCommitSha === undefined ? undefined : branch.landed(pull.mergeCommitSha);
    if (before === undefined || !merge)
        return [];
    const github = { ...context.github, mergedPullRequestOf };
    return (0,merges_merges/* readMerges */.y)({ ...context, github }, { before, after: merge.sha, branch: defaultBranch }, paths, rules);
}

// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
;// CONCATENATED MODULE: ./build/modes/sweep/prepare.js








/** The branch and its rules, and how to ask GitHub about what stands there. */
async function prepareSweep(context, { checkout, paths, run, dryRun }) {
    const { git, github, debug } = context;
    const defaultBranch = await github.defaultBranch();
    const tip = await github.tip(defaultBranch);
    if (checkout !== tip && !(await github.isOnBranch(checkout, defaultBranch))) {
        throw new errors/* ErrorWithRemedy */.J(`The commit ${checkout.slice(0, 12)} that this job runs on is not on ${defaultBranch}, so it does not tell what was merged`, `Run mode \`sweep\` on ${defaultBranch}`);
    }
    const known = await (0,known_rules/* readKnownRules */.D)(github, git, paths.config, { tip, checkout });
    const { rules, blobSha } = known.ruleFile;
    const rulesHistory = (0,history_rules/* openRulesHistory */.sN)(git, paths.config, known.ruleFile);
    const merged = {
        branch: await (0,history_branch/* readBranch */.p)(git, checkout, paths, rulesHistory),
        paths,
        rules: rulesHistory,
        mergedPullRequestOf: (0,memoize/* memoizeAsync */.T)((sha) => github.mergedPullRequestOf(sha)),
    };
    const trace = {
        ...merged,
        git,
        mergesAt: (0,memoize/* memoizeAsync */.T)(sha => readMergesAt(context, merged, defaultBranch, sha)),
        rulesBlobAt: (0,memoize/* memoizeAsync */.T)(async (sha) => (await git.findFile(sha, paths.config))?.sha),
        debug,
        isOnDefaultBranch: (0,memoize/* memoizeAsync */.T)(beginning => github.isOnBranch(beginning, defaultBranch)),
    };
    const rulesRead = { path: paths.config, at: tip, blobSha };
    const job = {
        context,
        branch: defaultBranch,
        rules,
        folder: paths.requests,
        rulesRead,
        pastEnds: (0,past_ends/* openPastEnds */.X)(context),
        ...(0,recorder/* openRecording */.a)(context, github, { role: 'revoke', run, dryRun, accounts: async () => rules.accounts.values() }),
        // It grants again what a job granted before.
        isFirstAttempt: false,
        run,
    };
    return { trace, known, job };
}

;// CONCATENATED MODULE: ./build/modes/sweep/sweep.js











/**
 * Reconciles what AWS has with what the branch asks for (docs/design.md §3): ends what nobody merged, what is over and what nothing
 * covers, all in the same passes; then says so, and finds what is missing. No end waits for GitHub's
 * answer on what is missing.
 */
async function sweep_sweep(context, options) {
    const { known, job, ...rest } = await prepareSweep(context, options);
    const { swept, failures: unread } = await (0,accounts/* readAccounts */.n)(context, job.rules.accounts.values());
    // AWS has put the clock right by now, if need be.
    const trace = { ...rest.trace, now: context.clock.now() };
    const origins = await traceAll(trace, swept);
    const first = planAll(swept, origins, trace.now);
    for (const finding of first.findings)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    const executor = options.dryRun ? PREVIEW : createSweepExecutor(job, options);
    const { findings, ...ended } = await endAll(executor, first, async () => {
        const asked = await askWitness(job, trace, swept, origins);
        return { plan: planAll(swept, asked.origins, trace.now), failures: asked.failures };
    });
    const seen = new Set(first.findings.map(sweep/* describeFinding */.jb));
    for (const text of findings.map(sweep/* describeFinding */.jb))
        if (!seen.has(text))
            context.log(`found ${text}`);
    const missing = await lookForMissing(job, trace, known, swept, findings);
    const absences = missing.steps.map(({ decision: { grant } }) => ({ kind: 'grant', state: 'missing', grant }));
    for (const finding of absences)
        context.log(`found ${(0,sweep/* describeFinding */.jb)(finding)}`);
    const repaired = await repair(job, executor.granting, options.repair ? missing.steps : []);
    const unknown = [...origins.values()].flatMap(sweep_unknownIn);
    const outdated = known.outdated === undefined ? [] : [{ message: known.outdated }];
    return {
        findings: [...findings, ...absences],
        plan: ended.plan,
        revocations: ended.revocations,
        outcomes: repaired.outcomes,
        failures: (0,result/* distinct */.dM)([
            ...outdated,
            ...unread,
            ...unknown,
            ...ended.failures,
            ...missing.failures,
            ...repaired.failures,
        ]),
    };
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
/** What could not be found out is a failure, whatever became of the policy: it may have been an alarm. */
function sweep_unknownIn(origin) {
    if (origin.kind === 'unknown')
        return [{ message: origin.why }];
    return origin.kind === 'merged' && origin.since.kind === 'unknown' ? [{ message: origin.since.why }] : [];
}
/** Grants are never repaired by outdated rules. */
async function lookForMissing(job, trace, { outdated }, swept, findings) {
    const { context } = job;
    if (outdated !== undefined || context.signal.aborted)
        return { steps: [], failures: [] };
    const { ok, value, failure } = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => findMissing(job, trace, swept, findings));
    return ok ? value : { steps: [], failures: [failure] };
}
/** Marks our comment, beside that of the job that granted. */
const REPAIR_MARKER = '<!-- jit-ssm-access: repair -->';
/** Grants as mode `grant` does, with the end and the name that it would have given. */
async function repair(job, executor, steps) {
    const outcomes = await (0,grant_all/* grantAll */.E)(job, executor, steps);
    const merges = [...new Set(steps.map(({ merge }) => merge))];
    return { outcomes, failures: await executor.tell(merges, outcomes, REPAIR_MARKER) };
}

;// CONCATENATED MODULE: ./build/modes/sweep/index.js


async function runSweep(machine, inputs) {
    const { runner, base } = machine;
    const [git, github, aws] = await Promise.all([
        machine.git(inputs),
        machine.github(inputs.githubToken),
        machine.aws('sweep'),
    ]);
    const context = { ...base, git, github, aws, output: runner.output };
    const options = { ...inputs, paths: inputs, checkout: runner.environment('GITHUB_SHA'), run: machine.runUrl() };
    return reportSweep(runner, await sweep_sweep(context, options));
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   p: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);





/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12;
/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
async function readBranch(git, tip, { requests }, rules) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, requests, rules, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => read(commit.sha, change)) });
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
/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(git, requests, rules, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(change.path, (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(file), requests);
        return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), rules.accountsNow]);
    };
}
/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
async function additionOf(versions, entry) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry)))
            break;
        found = version;
    }
    return found;
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnownRules),
/* harmony export */   W: () => (/* binding */ readCheckoutRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4128);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4757);




/** How far back to look for readable rules. */
const MOST_VERSIONS = 100;
/**
 * The rules of the default branch; or the last readable ones of the checkout, because a mistake in them must not keep access
 * open.
 */
async function readKnownRules(github, git, path, at) {
    try {
        return { ruleFile: await (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readRules */ .Kc)(github, path, at.tip) };
    }
    catch (error) {
        if (!(error instanceof _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout there are no earlier rules.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)) };
    }
}
/**
 * The rules of the checkout, without asking GitHub: those of its commit, or the last readable ones before it. `undefined`
 * without a checkout or rules. They may end access and not grant it: nothing shows that the checkout is on the default
 * branch, or current.
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
    if (!file || !(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file))
        return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .N)(path, file.bytes);
    return parsed.ok ? undefined : (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file) ? (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .N)(path, file.bytes) : undefined;
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
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(606);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8084);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3138);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(840);






/** Accounts that are read concurrently. */
const CONCURRENCY = 8;
/** Reads all accounts of the rules concurrently. An account that fails does not stop the others. */
async function readAccounts(context, accounts) {
    const read = await (0,p_map__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)((0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .groupByAccount */ .WS)(accounts), entries => readAccount(context, entries), {
        concurrency: CONCURRENCY,
    });
    return {
        swept: read.flatMap(({ swept }) => swept ?? []),
        blind: read.flatMap(({ blind }) => blind ?? []),
        failures: read.flatMap(({ failures }) => failures),
    };
}
/** Reads the open sessions before the policies: so the policy of every listed session is listed too. */
async function readAccount(context, entries) {
    const attempt = (call) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)(context, call);
    const regions = await (0,p_map__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(entries, async (account) => {
        const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []));
        const open = access.ok ? await attempt(() => access.value.ssm.openSessions()) : undefined;
        return { account, access, open };
    });
    const policies = await readPolicies(context, regions.flatMap(({ access }) => access.value ?? []));
    const sessions = new Map();
    for (const { account, open } of regions)
        if (open?.ok)
            sessions.set(account, open.value);
    const seen = { entries, policies: policies.value ?? [], sessions };
    const failures = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresIn */ .xM)([...regions.flatMap(({ access, open }) => (open ? [access, open] : [access])), policies]);
    return { ...(policies.ok ? { swept: seen } : { blind: seen }), failures: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(failures) };
}
/** IAM is one for all regions: the first answer is enough. */
async function readPolicies(context, accesses) {
    let read = (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({ message: 'No region of this account could be connected to' });
    for (const { directory } of accesses) {
        read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)(context, async () => (0,_domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .heldPolicies */ .a)(await directory.inlinePolicies(), _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU));
        if (read.ok)
            break;
    }
    return read;
}


/***/ }),

/***/ 2726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ openMerges)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(840);




function openMerges({ debug }, github) {
    const mergeAt = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .memoizeAsync */ .T)(beginning => findMerge(github, beginning));
    return {
        async references(ids) {
            const found = new Map();
            // Stop after a failure: the next request would take as long to fail, for up to a thousand grants.
            const { ok, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => {
                for (const id of ids) {
                    const merge = await mergeAt((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id));
                    if (merge)
                        found.set(id, { id, ...merge });
                }
            });
            const what = 'GitHub could not be asked which pull requests gave these grants, so not every end is told on one';
            return { found, failures: ok ? [] : [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(what, failure)] };
        },
    };
}
async function findMerge(github, beginning) {
    const commit = await github.resolveCommit(beginning);
    const pull = commit === undefined ? undefined : await github.mergedPullRequestOf(commit);
    // A commit of a pull request that is not its merge commit granted nothing.
    if (!pull?.mergedAt || pull.mergeCommitSha !== commit)
        return undefined;
    return { mergedAt: pull.mergedAt, pullRequest: pull.number };
}


/***/ }),

/***/ 8292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ keepComments)
});

;// CONCATENATED MODULE: ./build/domain/follow-up/grant-update.js
/**
 * Groups the messages of a pull request about grants that end together: a job's token has 1,000 requests an hour, and one
 * pull request may have as many grants. Messages without a pull request are dropped.
 */
function groupByComment(news) {
    const together = new Map();
    for (const { grant, endsAt, about } of news) {
        const { id, pullRequest } = grant;
        if (pullRequest === undefined)
            continue;
        const key = `${pullRequest} ${endsAt?.getTime()}`;
        const one = together.get(key) ?? { pullRequest, id, about: new Set() };
        if (id < one.id)
            one.id = id;
        one.about.add(about);
        together.set(key, one);
    }
    return [...together.values()].map(({ about, ...rest }) => ({ ...rest, about: [...about] }));
}

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/services/notify/comments.js


/** Keeps one comment per topic for the grants of a pull request that end together. Never throws: returns the failures. */
async function keepComments(context, github, topic, news, write) {
    const failures = [];
    for (const { pullRequest, id, about } of groupByComment(news)) {
        const marker = `<!-- jit-ssm-access: ${topic} ${id} -->`;
        const tell = () => github.upsertComment(pullRequest, marker, write(about));
        failures.push(...(await (0,attempt/* attemptOrExplain */.uV)(context, `Pull request #${pullRequest} could not be told`, tell)));
    }
    return failures;
}


/***/ }),

/***/ 4410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createNotifier)
});

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(8420);
// EXTERNAL MODULE: ./build/render/revocation.js
var render_revocation = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
;// CONCATENATED MODULE: ./build/render/ending-comment.js




/** GitHub accepts 65,536 characters in a comment. What does not fit is counted. */
const BUDGET_BYTES = 40_000;
/**
 * The comment on a pull request shortly before access ends, for one or several users. `requests`: the folder of the request
 * files.
 */
function renderEndings(endings, requests) {
    const [first, ...others] = endings;
    if (others.length === 0)
        return renderEnding(first, requests);
    return (0,markdown.md) `### ⏰ Access ends${whenOf(first)}

${listed(endings, ({ user, account, instances }) => (0,markdown.md) `${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)}${placesOf(instances)}`)}

From then on AWS refuses new sessions, and open sessions are closed. Save your work before then.

${goOn((0,markdown.md) `one of these requests`, `${requests}USER.yaml`)}`;
}
function renderEnding({ user, account, instances, expiresAt }, requests) {
    return (0,markdown.md) `### ⏰ Access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)} ends${whenOf({ expiresAt })}

From then on AWS refuses new sessions, and open sessions${placesOf(instances)} are closed. Save your work before then.

${goOn((0,markdown.md) `this request`, `${requests}${user}.yaml`)}`;
}
const goOn = (what, file) => (0,markdown.md) `**To go on**, open a pull request that changes ${what} in ${(0,markdown/* code */.aY)(file)}: its reason or its duration. Once it is approved and merged, the duration counts from that merge, and sessions that the new grant covers stay open.`;
/** The same comment after access has ended. Ends that are not proven come first. */
function renderAllEnded(revocations) {
    const [first, ...others] = revocations;
    if (others.length === 0)
        return renderEnded(first);
    const unproven = revocations.filter(({ verdict }) => verdict !== 'clean');
    const clean = revocations.filter(({ verdict }) => verdict === 'clean');
    const title = unproven.length > 0
        ? (0,markdown.md) `❌ Access is not proven to have ended for ${unproven.length} of`
        : (0,markdown.md) `🔒 Access has ended for all`;
    return (0,markdown.md) `### ${title} ${revocations.length}

${listed([...unproven, ...clean], renderOneEnded)}`;
}
function renderEnded(revocation) {
    const { ending, verdict } = revocation;
    const title = verdict === 'clean' ? (0,markdown.md) `🔒 Access of` : (0,markdown.md) `❌ Access of`;
    const head = (0,markdown.md) `### ${title} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)} ${verdict === 'clean' ? (0,markdown.md) `has ended` : (0,markdown.md) `is not proven to have ended`}`;
    return (0,markdown/* join */.fj)([head, (0,render_revocation/* verdictOf */.V)(revocation), ...leftOpen(revocation)], '\n\n');
}
function renderOneEnded(revocation) {
    const { ending, verdict } = revocation;
    const who = (0,markdown.md) `${verdict === 'clean' ? (0,markdown.md) `🔒` : (0,markdown.md) `❌`} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)}:`;
    return (0,markdown/* join */.fj)([who, (0,render_revocation/* verdictOf */.V)(revocation), ...leftOpen(revocation)], ' ');
}
function leftOpen({ passes }) {
    const left = passes.at(-1)?.covered ?? [];
    return left.length > 0 ? [(0,markdown.md) `Left open, for another live grant covers them: ${(0,markdown/* codes */.F4)(left.map(({ id }) => id))}.`] : [];
}
function listed(parts, write) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(parts, BUDGET_BYTES, part => (0,markdown.md) `- ${write(part)}`).map(([, text]) => text);
    const rest = parts.length - fitting.length;
    const more = rest > 0 ? [(0,markdown.md) `- ${(0,omitted_note/* omittedNote */.V)(rest)}`] : [];
    return (0,markdown/* join */.fj)([...fitting, ...more], '\n');
}
const whenOf = ({ expiresAt }) => expiresAt ? (0,markdown.md) ` at ${(0,markdown/* instant */.uR)(expiresAt)}` : (0,markdown.md) ` soon`;
const placesOf = (instances) => instances === 'any' ? (0,markdown.md) `` : (0,markdown.md) ` to ${(0,markdown/* codes */.F4)(instances)}`;

// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/notify/comments.js + 1 modules
var comments = __webpack_require__(8292);
;// CONCATENATED MODULE: ./build/services/notify/notifier.js







function createNotifier(context, github, recorder, merges, { requests, run, relayWorkflow, logsWorkflow }) {
    const { clock, log } = context;
    /** Looks up merges on GitHub for targets that do not come from a job of this run. */
    const askFor = (endings) => merges.references(endings.flatMap(ending => (isToldBy(ending) ? [] : idsIn(ending))));
    /** The ends, each with its grants, and what could not be found out. */
    const endsOf = async (revocations) => {
        const { found, failures } = await askFor(revocations.map(({ ending }) => ending));
        const ends = revocations.map(revocation => ({ revocation, grants: grantsOf(revocation.ending, found) }));
        return { ends, failures };
    };
    const tellOf = async (ends) => {
        const failures = (await recorder.add((0,files/* endRecords */.sp)(ends, { at: clock.now(), run }), 'ends')).map(unrecorded);
        const news = ends.filter(isTold).flatMap(newsOfEnd);
        return [...failures, ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, renderAllEnded))];
    };
    const lookAfter = async (ends) => {
        const grants = ends.filter(isTold).flatMap(end => end.grants);
        const ids = [...new Set(grants.flatMap(({ id, pullRequest }) => (pullRequest === undefined ? [] : id)))];
        if (ids.length === 0)
            return [];
        return (0,attempt/* attemptOrExplain */.uV)(context, 'The last look at the transcripts could not be started; start it by hand', async () => {
            for (const some of inParts(ids, IDS_A_RUN))
                await github.dispatchWorkflow(logsWorkflow, { 'grant-id': some.join(' '), 'last-look': 'true' });
            log(`a run of ${logsWorkflow} looks at the transcripts of ${ids.join(', ')}`);
        });
    };
    return {
        async warn(endings) {
            const { found, failures } = await askFor(endings);
            const news = endings.flatMap(ending => grantsOf(ending, found).map(grant => newsOf(ending, grant, ending)));
            return [
                ...failures,
                ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, about => renderEndings(about, requests))),
            ];
        },
        async tell(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends))];
        },
        async close(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends)), ...(await lookAfter(ends))];
        },
        relay: followUps => (0,attempt/* attemptOrExplain */.uV)(context, 'The next run could not be started, so access ends by its policy and the sweep alone', async () => {
            for (const batch of (0,follow_up/* inBatches */.oq)((0,follow_up/* byIds */.EI)(followUps)))
                await github.dispatchWorkflow(relayWorkflow, { 'follow-ups': JSON.stringify(batch) });
            log(`relayed to a fresh run of ${relayWorkflow}`);
        }),
    };
}
/** The ledger is the only record of an end, and it keeps a grant from being written again: AWS keeps none. */
const unrecorded = (failure) => ({
    message: `${(0,result/* clauseOf */.pQ)(failure)}. Without a record of its end, a re-run of the grant job or the sweep with \`repair\` gives again what was ended before its time: take the request off the default branch`,
    cause: failure.cause,
});
/** GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches). */
const IDS_A_RUN = 2_000;
const inParts = (ids, size) => Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
/** Whether the target names its pull request. An id alone may be made up. */
const isToldBy = ({ grant }) => grant?.pullRequest !== undefined;
const idsIn = ({ grant, policies }) => (grant ? [grant.id] : (0,policy_name/* grantIdsIn */.C$)(policies));
/** The grants that end: as the target names them, or else those that GitHub knows under its ids. */
const grantsOf = (ending, found) => ending.grant && isToldBy(ending)
    ? [ending.grant]
    : idsIn(ending).map(id => ({ ...ending.grant, ...(found.get(id) ?? { id }) }));
/** An interrupted revocation is not reported as an end. */
const isTold = ({ revocation }) => revocation.verdict !== 'interrupted';
const newsOfEnd = ({ revocation, grants }) => grants.map(grant => newsOf(revocation.ending, grant, revocation));
function newsOf({ policies }, grant, about) {
    const policy = policies.map(policy_name/* parsePolicyName */.hm).find(parsed => parsed?.grantId === grant.id);
    return { grant, about, ...(policy && { endsAt: policy.expiresAt }) };
}


/***/ })

};

