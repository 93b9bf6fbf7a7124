export const id = 8985;
export const ids = [8985];
export const modules = {

/***/ 24103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ askingGitHub),
/* harmony export */   dW: () => (/* binding */ traceProvenance),
/* harmony export */   s4: () => (/* binding */ openProvenance)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _domain_merge_young_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30838);
/* harmony import */ var _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86083);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51172);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86800);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7406);
/* harmony import */ var _request_gap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22854);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34757);










/** Asks GitHub once for each commit. */
const askingGitHub = (github, defaultBranch) => ({
    mergedPullRequestOf: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_8__/* .memoizeAsync */ .T)(sha => github.mergedPullRequestOf(sha)),
    isOnDefaultBranch: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_8__/* .memoizeAsync */ .T)(beginning => github.isOnBranch(beginning, defaultBranch)),
});
/** By a commit of the default branch and its rules, without the time. */
async function openProvenance({ git, debug }, { checkout, paths }, ruleFile, asking) {
    const rules = (0,_rules_js__WEBPACK_IMPORTED_MODULE_7__/* .openRulesHistory */ .sN)(git, paths.config, ruleFile);
    return {
        git,
        branch: await (0,_branch_js__WEBPACK_IMPORTED_MODULE_4__/* .readBranch */ .pG)(git, checkout, paths, rules),
        paths,
        rules,
        rulesBlobAt: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_8__/* .memoizeAsync */ .T)(async (sha) => (await git.findFile(sha, paths.config))?.sha),
        debug,
        ...asking,
    };
}
/** Finds where a policy comes from. Never throws: what could not be found out is an unknown provenance. */
async function traceProvenance(trace, policy) {
    try {
        return await find(trace, policy);
    }
    catch (error) {
        trace.debug(error);
        return { kind: 'unknown', why: reasonIn(error) };
    }
}
async function find(trace, { holder, name }) {
    const { branch, paths, rulesBlobAt, now } = trace;
    const parsed = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyName */ .hm)(name);
    if (!parsed)
        return unmerged('It names no merge');
    const { mergeSha, digest } = parsed;
    const merge = branch.landed(mergeSha);
    if (!merge)
        return traceAbsentCommit(trace, mergeSha);
    const user = holder.kind === 'user' ? holder.name : await personBehind(trace, merge, holder.name);
    if (user === undefined)
        return unmerged(`When ${mergeSha} was merged, no person of the rules had the role ${holder.name}`);
    const path = `${paths.requests}${user}.yaml`;
    const versions = branch.versions(path);
    const versionsAtMerge = versions.filter(({ age }) => age >= merge.age);
    const entry = (await (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .latestReadable */ .oe)(versionsAtMerge))?.find(each => each.digest === digest);
    if (!entry)
        return unmerged(`At commit ${mergeSha}, ${path} has no such request`);
    const addition = (await (0,_branch_js__WEBPACK_IMPORTED_MODULE_4__/* .additionOf */ .e)(versionsAtMerge, entry)) ?? merge;
    const laterVersions = versions.filter(({ age }) => age < merge.age);
    const asked = await trace.mergedPullRequestOf(merge.sha).catch(failureToAsk);
    if (asked instanceof Error)
        return withoutGitHub(trace, asked, laterVersions, entry);
    const pull = asked;
    if (!pull?.mergedAt || pull.mergeCommitSha !== merge.sha) {
        if ((0,_domain_merge_young_js__WEBPACK_IMPORTED_MODULE_9__/* .isYoung */ .P)(merge.at, now))
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
        since: await sinceOf(trace, laterVersions, entry),
    };
}
/** Whose role it was by the rules before a merge. */
async function personBehind(trace, merge, role) {
    const rules = await rulesBefore(trace, merge);
    return 'rules' in rules ? (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .personWithRole */ .ew)(rules, role) : undefined;
}
const failureToAsk = (error) => (error instanceof Error ? error : new Error(String(error)));
/** GitHub alone knows whether a commit was a merge. But git alone knows that its request was removed since: that ends it anyway. */
async function withoutGitHub(trace, error, later, entry) {
    trace.debug(error);
    const since = await sinceOf(trace, later, entry);
    return { kind: 'unknown', why: reasonIn(error), ...(since.kind === 'removed' && { removedAt: since.at }) };
}
const reasonIn = (error) => (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error).replace(/\.$/, '');
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
const rulesBefore = async ({ rules }, { before }) => before === undefined ? _domain_rules_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RULES_BEFORE */ .cp : rules.at(before);
/** Whether an entry is in all `later` versions, newest first. */
async function sinceOf(trace, later, entry) {
    const gone = await (0,_request_gap_js__WEBPACK_IMPORTED_MODULE_6__/* .findGap */ .U)(later, entry, trace.mergedPullRequestOf);
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


/***/ }),

/***/ 30960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAccounts)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(606);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68084);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _shared_patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28373);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40840);







/** Accounts that are read concurrently. */
const CONCURRENCY = 8;
/** Reads all accounts of the rules concurrently. An account that fails does not stop the others. */
async function readAccounts(context, accounts) {
    const read = await (0,p_map__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .Ay)((0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByAccount */ .WS)(accounts), entries => readAccount(context, entries), {
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
    const attempt = (call) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attemptEvenWhenStopped */ .d$)(context, call);
    const regions = await (0,p_map__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .Ay)(entries, async (account) => {
        const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []));
        // A region that does not answer must not hold up the others, whose policies are read after all sessions.
        const patience = (0,_shared_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .createPatience */ .s)(entries.length > 1 ? context.patience : undefined);
        const open = access.ok ? await attempt(() => patience(() => access.value.ssm.openSessions())) : undefined;
        return { account, access, open };
    });
    const policies = await readPolicies(context, regions.flatMap(({ access }) => access.value ?? []));
    const sessions = new Map();
    for (const { account, open } of regions)
        if (open?.ok)
            sessions.set(account, open.value);
    const seen = {
        entries,
        policies: policies.ok ? (0,_domain_reconcile_inline_policies_js__WEBPACK_IMPORTED_MODULE_1__/* .heldPolicies */ .a)(policies.value, _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU) : [],
        roles: new Set(policies.value?.roles.keys() ?? []),
        sessions,
    };
    const failures = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .failuresIn */ .xM)([...regions.flatMap(({ access, open }) => (open ? [access, open] : [access])), policies]);
    return { ...(policies.ok ? { swept: seen } : { blind: seen }), failures: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .distinct */ .dM)(failures) };
}
/** IAM is one for all regions: the first answer is enough. */
async function readPolicies(context, accesses) {
    let read = (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({ message: 'No region of this account could be connected to' });
    for (const { directory } of accesses) {
        read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attemptEvenWhenStopped */ .d$)(context, () => directory.inlinePolicies());
        if (read.ok)
            break;
    }
    return read;
}


/***/ }),

/***/ 42726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ openMerges)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40840);




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

/***/ 38292:
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
var attempt = __webpack_require__(40840);
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

/***/ 20393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createNotifier)
});

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(36706);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(88420);
// EXTERNAL MODULE: ./build/render/revocation.js
var render_revocation = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/deletion-comment.js




/** GitHub accepts 65,536 characters in a comment. What does not fit is counted. */
const BUDGET_BYTES = 40_000;
/** The comment on a pull request when another hand has deleted policies of its grants before their ends. */
function renderDeletions(endings) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(endings, BUDGET_BYTES, ending => (0,markdown.md) `- ${renderDeletion(ending)}`).map(([, t]) => t);
    const rest = endings.length - fitting.length;
    return (0,markdown.md) `### ⚠️ A person or another tool deleted what this pull request was given: decide whether to give it again

${(0,markdown/* join */.fj)([...fitting, ...(rest > 0 ? [(0,markdown.md) `- ${(0,omitted_note/* omittedNote */.V)(rest)}`] : [])], '\n')}

AWS refuses new sessions by it. Open sessions stay open until the end, because they are still approved.

- **To give it again**, run the sweep with ${(0,markdown/* code */.aY)('repair: true')}: it writes the same policy, with the same end.
- **To end the sessions now**, run ${(0,markdown/* code */.aY)('revoke.yml')} for the user. Deleting the policy by hand does not end them.`;
}
const renderDeletion = (ending) => {
    const { user, account, expiresAt } = ending;
    const end = expiresAt ? (0,markdown.md) ` until ${(0,markdown/* instant */.uR)(expiresAt)}` : (0,markdown.md) ``;
    return (0,markdown.md) `${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)}${end}: no job of ours has ended it. ${(0,render_revocation/* askCloudTrail */.nd)(ending)}`;
};

// EXTERNAL MODULE: ./build/domain/revocation/verdict-words.js
var verdict_words = __webpack_require__(4779);
// EXTERNAL MODULE: ./build/render/targets.js
var targets = __webpack_require__(69675);
;// CONCATENATED MODULE: ./build/render/ending-comment.js






/** GitHub accepts 65,536 characters in a comment. What does not fit is counted. */
const ending_comment_BUDGET_BYTES = 40_000;
/**
 * The comment on a pull request shortly before access ends, for one or several users. `requests`: the folder of the request
 * files.
 */
function renderEndings(endings, requests) {
    const [first, ...others] = endings;
    if (others.length === 0)
        return renderEnding(first, requests);
    return (0,markdown.md) `### ⏰ Access ends${whenOf(first)}: save your work

${listed(endings, ({ user, account, instances }) => (0,markdown.md) `${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)}${(0,targets/* renderReach */.o)(instances)}`)}

From then on AWS refuses new sessions, and open sessions are closed.

${goOn((0,markdown.md) `one of these requests`, `${requests}USER.yaml`)}`;
}
function renderEnding({ user, account, instances, expiresAt }, requests) {
    return (0,markdown.md) `### ⏰ Access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account.name)} ends${whenOf({ expiresAt })}: save your work

From then on AWS refuses new sessions, and open sessions${(0,targets/* renderReach */.o)(instances)} are closed.

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

${listed([...unproven, ...clean], renderOneEnded)}

${unproven.length > 0 ? (0,markdown.md) `What to do stands after each with ❌.` : ASK_ANEW}`;
}
function renderEnded(revocation) {
    const { ending, verdict } = revocation;
    const title = verdict === 'clean' ? (0,markdown.md) `🔒 Access of` : (0,markdown.md) `❌ Access of`;
    const head = (0,markdown.md) `### ${title} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)} ${verdict === 'clean' ? (0,markdown.md) `has ended` : (0,markdown.md) `is not proven to have ended`}`;
    return (0,markdown/* join */.fj)([head, (0,render_revocation/* verdictOf */.Vj)(revocation), ...(verdict === 'clean' ? [ASK_ANEW] : [])], '\n\n');
}
/** The same comment for ends of which only the witness could be told, because GitHub did not answer. */
function renderLateEnds(ends) {
    const one = ({ id, user, account, verdict, finishedAt }) => (0,markdown.md) `Access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)} (grant ${(0,markdown/* code */.aY)(id)}): ${(0,markdown/* text */.Qq)(verdict)}, at ${(0,markdown/* instant */.uR)(finishedAt)}.`;
    return (0,markdown.md) `### ${ends.every(({ verdict }) => verdict === verdict_words/* REVOCATION_VERDICT_WORDS */.n.clean) ? (0,markdown.md) `🔒 This access has ended` : (0,markdown.md) `❌ This access is not proven to have ended: look at the last run of the sweep`}

GitHub did not answer when this was found, so it is told late. The branch ${(0,markdown/* code */.aY)('access-ledger')} has the records.

${listed(ends, one)}`;
}
function renderOneEnded(revocation) {
    const { ending, verdict } = revocation;
    const who = (0,markdown.md) `${verdict === 'clean' ? (0,markdown.md) `🔒` : (0,markdown.md) `❌`} ${(0,markdown/* code */.aY)(ending.user)} in ${(0,markdown/* code */.aY)(ending.account.name)}:`;
    return (0,markdown/* join */.fj)([who, (0,render_revocation/* verdictOf */.Vj)(revocation)], ' ');
}
const ASK_ANEW = (0,markdown.md) `There is nothing to do. If access is still needed, change the request (a word of its reason, for instance) in a new pull request.`;
function listed(parts, write) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(parts, ending_comment_BUDGET_BYTES, part => (0,markdown.md) `- ${write(part)}`).map(([, text]) => text);
    const rest = parts.length - fitting.length;
    const more = rest > 0 ? [(0,markdown.md) `- ${(0,omitted_note/* omittedNote */.V)(rest)}`] : [];
    return (0,markdown/* join */.fj)([...fitting, ...more], '\n');
}
const whenOf = ({ expiresAt }) => expiresAt ? (0,markdown.md) ` at ${(0,markdown/* instant */.uR)(expiresAt)}` : (0,markdown.md) ` soon`;

// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
;// CONCATENATED MODULE: ./build/services/ledger/deletions.js


/**
 * The files that tell of these. None of them is an end, so the grant may be given again: its name begins as that of no end, and
 * the witness keeps it as `other`.
 */
function deletionRecords(deletions, observation) {
    return deletions.map(({ ending, grant: { id, mergedAt, pullRequest } }) => {
        const { account, user, policies } = ending;
        const about = { ...(0,ledger_record/* observedBy */.od)(observation), kind: 'deleted-by-others', pullRequest };
        return {
            path: (0,paths/* pathIn */.lW)(mergedAt, id, `deleted-by-others.${account.region}`),
            content: (0,ledger_record/* written */.Mp)({ ...about, account: account.name, region: account.region, user, policies }),
            witnessed: { kind: 'other', grants: [id], account, subjects: [] },
        };
    });
}

// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/notify/comments.js + 1 modules
var comments = __webpack_require__(38292);
;// CONCATENATED MODULE: ./build/services/notify/notifier.js









function createNotifier(context, github, recorder, merges, { requests, observer, relayWorkflow, logsWorkflow }) {
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
        const failures = await recorder.add((0,files/* endRecords */.sp)(ends, { ...observer, at: clock.now() }), unrecorded);
        const news = ends.filter(isTold).flatMap(newsOfEnd);
        return [...failures, ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, renderAllEnded))];
    };
    const lookAfter = async (grants) => {
        const ids = [...new Set(grants.flatMap(({ id, pullRequest }) => (pullRequest === undefined ? [] : id)))];
        if (ids.length === 0)
            return [];
        return (0,attempt/* attemptOrExplain */.uV)(context, 'The last look at the transcripts could not be started; start it by hand', async () => {
            for (const some of inParts(ids, IDS_A_RUN))
                await github.dispatchWorkflow(logsWorkflow, { 'grant-id': some.join(' '), 'last-look': 'true' });
            log(`a run of ${logsWorkflow} looks at the transcripts of ${ids.join(', ')}`);
        });
    };
    const newsAbout = async (endings) => {
        const { found, failures } = await askFor(endings);
        return {
            news: endings.flatMap(ending => grantsOf(ending, found).map(grant => newsOf(ending, grant, ending))),
            failures,
        };
    };
    return {
        async warn(endings) {
            const { news, failures } = await newsAbout(endings);
            return [
                ...failures,
                ...(await (0,comments/* keepComments */.W)(context, github, 'end', news, about => renderEndings(about, requests))),
            ];
        },
        async tellDeletion(endings) {
            const { news, failures } = await newsAbout(endings);
            const deletions = news.map(({ about, grant }) => ({ ending: about, grant }));
            return [
                ...failures,
                ...(await recorder.add(deletionRecords(deletions, { ...observer, at: clock.now() }))),
                ...(await (0,comments/* keepComments */.W)(context, github, 'deletion', news, renderDeletions)),
            ];
        },
        async tell(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [...failures, ...(await tellOf(ends))];
        },
        async close(revocations) {
            const { ends, failures } = await endsOf(revocations);
            return [
                ...failures,
                ...(await tellOf(ends)),
                ...(await lookAfter(ends.filter(isTold).flatMap(end => end.grants))),
            ];
        },
        async tellLate(ends) {
            const { found, failures } = await merges.references(ends.map(({ id }) => id));
            const news = ends.flatMap(end => {
                const grant = found.get(end.id);
                return grant ? [newsOf(end, grant, end)] : [];
            });
            const untold = await (0,comments/* keepComments */.W)(context, github, 'end', news, renderLateEnds);
            return [...failures, ...untold, ...(await lookAfter(news.map(({ grant }) => grant)))];
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

