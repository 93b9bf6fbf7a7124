export const id = 434;
export const ids = [434,870];
export const modules = {

/***/ 7434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comment: () => (/* binding */ comment),
  grant: () => (/* binding */ grant),
  grantAll: () => (/* binding */ grantAll),
  record: () => (/* binding */ record)
});

// EXTERNAL MODULE: ./build/domain/follow-up.js
var follow_up = __webpack_require__(3280);
// EXTERNAL MODULE: ./build/domain/grant-record.js
var grant_record = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/domain/instant.js
var instant = __webpack_require__(2224);
// EXTERNAL MODULE: ./build/domain/merge-plan.js + 1 modules
var merge_plan = __webpack_require__(8437);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/render/grant-comment.js
var grant_comment = __webpack_require__(1819);
// EXTERNAL MODULE: ./build/render/ledger.js
var ledger = __webpack_require__(9716);
// EXTERNAL MODULE: ./build/modes/revoke/end-access.js + 4 modules
var end_access = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/modes/grant/job.js

/** Which request, and of which merge: what every outcome of a step says. */
function aboutOf({ merge, decision }) {
    return { entry: decision.entry, merge: (0,merge_plan/* referTo */.cp)(merge) };
}

// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/request.js
var request = __webpack_require__(4684);
;// CONCATENATED MODULE: ./build/modes/grant/tip.js


/**
 * Whether a request stands on the tip of the default branch at this moment: the branch is the desired state, and another
 * merge may have come since. Asks GitHub anew each time.
 * @throws ProblemsError when the file on the tip cannot be read: then nobody knows
 */
async function standsOnTip({ context, branch, rules, folder }, entry) {
    const path = entry.at.file;
    const file = await context.github.readFile(path, await context.github.tip(branch));
    if (file?.kind !== 'file')
        return false;
    const parsed = (0,request/* parseRequestFile */.JX)(path, file.bytes, [...rules.accounts.keys()], folder);
    if (!parsed.ok)
        throw new problem/* ProblemsError */.F(parsed.problems);
    return parsed.value.entries.some(other => (0,request/* isSame */.Ft)(other, entry));
}
/**
 * Fails when the rules have changed since this job read them: whoever tightened them must not be raced by it.
 * @throws Error that says so
 */
async function demandSameRules({ context, branch, rulesRead }) {
    const tip = await context.github.tip(branch);
    if (tip === rulesRead.at)
        return;
    const file = await context.github.readFile(rulesRead.path, tip);
    if (file?.kind === 'file' && file.sha === rulesRead.blobSha)
        return;
    throw new Error('The rules have changed since this job began, so it grants nothing more by the old ones. Run it again.');
}

// EXTERNAL MODULE: ./build/domain/grant.js
var domain_grant = __webpack_require__(1911);
// EXTERNAL MODULE: ./build/domain/policy-document.js
var policy_document = __webpack_require__(1097);
// EXTERNAL MODULE: ./build/domain/printable.js
var printable = __webpack_require__(7398);
;// CONCATENATED MODULE: ./build/modes/grant/write.js




/**
 * Looks whether user, instances and room are there. Reads only.
 * @throws AwsError when AWS fails for good
 */
async function planWrite(access, grant) {
    const { user, policy } = grant;
    const held = await readPolicies(access.iam(user), user);
    const existing = held.get(policy.name);
    if (existing === policy.document)
        return { kind: 'there already' };
    if (existing !== undefined)
        return { kind: 'refused', refusals: [tampered(grant)] };
    const refusal = (await refusalOfUser(access, grant)) ?? (await refusalOfInstances(access, grant));
    if (refusal)
        return { kind: 'refused', refusals: [refusal] };
    return planRoom(grant, held);
}
/** Writes the policy of a grant and reads it back. */
async function write({ clock }, iam, { user, policy }) {
    await iam.putPolicy(user, policy.name, policy.document);
    for (let tries = 1;; tries++) {
        const readBack = await iam.policy(user, policy.name);
        if (readBack === policy.document)
            return;
        // IAM may not show its newest write at once; other words than ours it must never show.
        if (readBack !== undefined || tries === READ_BACK_TRIES) {
            const instead = readBack === undefined ? 'nothing' : 'another document';
            throw new Error(`The policy ${policy.name} of ${user} was written, but IAM reads back ${instead}. Run the job again, and look in CloudTrail for who else writes it.`);
        }
        await clock.sleep(READ_BACK_PAUSE_MS);
    }
}
const READ_BACK_TRIES = 5;
const READ_BACK_PAUSE_MS = 2_000;
async function readPolicies(iam, user) {
    const policies = new Map();
    for (const name of (await iam.policyNames(user)) ?? []) {
        const document = await iam.policy(user, name);
        if (document !== undefined)
            policies.set(name, document);
    }
    return policies;
}
async function refusalOfUser(access, { user, account }) {
    const found = await access.iam(user).user(user);
    if (!found) {
        return {
            message: `There is no IAM user ${user} in account ${account.name} (${account.id})`,
            remedy: 'Name the file after an IAM user that exists, or have the user created',
        };
    }
    if (found.name !== user) {
        return {
            message: `The IAM user is spelt ${found.name}, not ${user}`,
            remedy: `Rename the request file to ${found.name}.yaml`,
        };
    }
    return undefined;
}
async function refusalOfInstances(access, { request, account }) {
    const nodes = await access.ssm.managedNodes(request.instances);
    const pings = new Map(nodes.map(({ id, ping }) => [id, ping]));
    const unknown = request.instances.filter(id => !pings.has(id));
    if (unknown.length > 0) {
        return {
            message: `${unknown.join(', ')}: not a managed node in ${account.region} of account ${account.name}`,
            remedy: 'Check the instance id, and that its SSM agent runs with an instance profile; then run this job again',
        };
    }
    const offline = request.instances.filter(id => pings.get(id) !== 'Online');
    if (offline.length === 0)
        return undefined;
    return {
        message: `${offline.map(id => `${id} (${pings.get(id)})`).join(', ')}: the SSM agent is not online`,
        remedy: 'Start the instance or its agent, then run this job again: the end of the grant does not move',
    };
}
function tampered({ policy, user, expiresAt }) {
    return {
        message: `User ${user} has a policy ${policy.name} already, with another document than was approved`,
        remedy: `Find out in CloudTrail who wrote it, revoke it, then run this job again before ${(0,instant/* formatInstant */.r4)(expiresAt)}`,
    };
}
function planRoom(grant, held) {
    const size = (0,policy_document/* policySize */.o2)(grant.policy.document);
    const used = (names) => names.reduce((sum, name) => sum + (0,policy_document/* policySize */.o2)(held.get(name) ?? ''), 0);
    const all = [...held.keys()];
    if (used(all) + size <= policy_document/* INLINE_POLICY_QUOTA */.wz)
        return { kind: 'write', first: [] };
    const superseded = (0,domain_grant/* policiesFor */.Ov)(grant.supersedes, all, grant.mergeSha);
    const kept = all.filter(name => !superseded.includes(name));
    if (used(kept) + size <= policy_document/* INLINE_POLICY_QUOTA */.wz)
        return { kind: 'write', first: superseded };
    const list = kept.map(name => `${(0,printable/* printable */.g$)(name)} ${used([name])}`).join(', ');
    return {
        kind: 'refused',
        refusals: [
            {
                message: `The policy needs ${size} characters, but ${used(kept)} of the ${policy_document/* INLINE_POLICY_QUOTA */.wz} that all inline policies of ${grant.user} share are taken: ${list}`,
                remedy: 'Ask for fewer instances at once, end another grant first, or move standing inline policies into a managed policy',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/modes/grant/carry-out.js







/** Carries out one decision that adds or keeps. Never throws: what went wrong is its outcome. */
async function carryOut(job, step) {
    const { decision } = step;
    const about = aboutOf(step);
    switch (decision.kind) {
        case 'keep':
            return { ...about, kind: 'kept' };
        case 'refuse':
            return { ...about, kind: 'refused', refusals: decision.refusals };
        case 'grant':
            try {
                return { ...about, ...(await carryOutGrant(job, decision.grant, decision.entry)) };
            }
            catch (error) {
                job.context.debug(error);
                return { ...about, kind: 'failed', message: job.context.signal.aborted ? INTERRUPTED : (0,failure/* messageOf */.b)(error) };
            }
    }
}
const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.';
async function carryOutGrant(job, grant, entry) {
    const { context, dryRun } = job;
    const { aws, clock, log, signal } = context;
    signal.throwIfAborted();
    if (clock.now() >= grant.expiresAt)
        return { kind: 'refused', refusals: [overAlready(grant)] };
    const access = await aws.connect('grant', { account: grant.account, role: grant.account.roles.grant }, [grant.user]);
    const plan = await planWrite(access, grant);
    if (plan.kind === 'refused')
        return plan;
    if (plan.kind === 'there already') {
        log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`);
        return { kind: 'granted', grant, repeated: true };
    }
    if (!(await standsOnTip(job, entry)))
        return { kind: 'overtaken' };
    await demandSameRules(job);
    if (dryRun)
        return { kind: 'grantable', grant };
    if (plan.first.length > 0) {
        log(`${grant.user}: old and new do not fit together, so ${plan.first.join(', ')} goes first`);
        await deletePolicies(job, grant, plan.first);
    }
    signal.throwIfAborted();
    await write(context, access.iam(grant.user), grant);
    if (!(await stillStands(job, grant, entry))) {
        // Its passes may be over by now, and she may have come in since: these are ours.
        const [revocation] = await (0,end_access/* endAccess */.q)(context, [(0,grant_record/* endingOf */.z6)((0,grant_record/* recordOf */.zv)(grant))], job.rules.followUp);
        return revocation ? { kind: 'ended', revocation } : { kind: 'overtaken' };
    }
    log(`${grant.user}: ${grant.policy.name} written and read back, ends ${(0,instant/* formatInstant */.r4)(grant.expiresAt)}`);
    return { kind: 'granted', grant, repeated: false };
}
/**
 * Another job may have taken the request off between the look and the write, and found no policy to delete: then it goes.
 * So it does when that cannot be found out, for what this job calls failed must not be open.
 */
async function stillStands(job, grant, entry) {
    let stands = false;
    try {
        stands = await standsOnTip(job, entry);
        return stands;
    }
    finally {
        if (!stands)
            await deletePolicies(job, grant, [grant.policy.name]);
    }
}
async function deletePolicies({ context }, { account, user }, policies) {
    const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [user]);
    for (const policy of policies)
        await access.iam(user).deletePolicy(user, policy);
}
function overAlready({ expiresAt }) {
    return {
        message: `This access ended at ${(0,instant/* formatInstant */.r4)(expiresAt)}: a re-run never moves the end`,
        remedy: 'Open a new pull request if access is still needed',
    };
}

// EXTERNAL MODULE: ./build/modes/grant/merges.js + 2 modules
var grant_merges = __webpack_require__(6820);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/modes/event.js
var modes_event = __webpack_require__(2443);
;// CONCATENATED MODULE: ./build/modes/grant/push.js


const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const pushEvent = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP().startsWith('refs/heads/'),
    before: sha,
    after: sha,
    deleted: schemas/* literal */.euz(false).optional(),
    repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }),
});
/** Reads the payload at GITHUB_EVENT_PATH. Only pushes to the default branch mean anything to `grant`. */
function readPush(payload) {
    const event = pushEvent.safeParse((0,modes_event/* parseEvent */.w)(payload));
    if (!event.success) {
        throw new Error('The event is not a push to a branch. Run mode `grant` with `on: push` to the default branch only.');
    }
    const { ref, before, after, repository } = event.data;
    const branch = ref.slice('refs/heads/'.length);
    if (branch !== repository.default_branch) {
        throw new Error(`The push went to another branch than ${repository.default_branch}, so nothing was merged. Run mode \`grant\` with \`on: push: branches: [${repository.default_branch}]\`.`);
    }
    return { before, after, branch };
}

// EXTERNAL MODULE: ./build/modes/revoke/facts.js
var facts = __webpack_require__(4697);
;// CONCATENATED MODULE: ./build/modes/grant/removals.js






/**
 * Ends what merges took off the request files, all in the same passes. An entry whose policy is gone is looked after too:
 * an earlier run may have deleted it and died before the sessions had ended.
 */
async function endRemoved(job, steps) {
    const { context, rules, dryRun } = job;
    const outcomes = [];
    const planned = [];
    for (const step of steps) {
        const about = aboutOf(step);
        try {
            for (const ending of await planEndings(job, step)) {
                if (dryRun)
                    outcomes.push({ ...about, kind: 'endable', policies: ending.policies });
                else
                    planned.push({ ending, about });
            }
        }
        catch (error) {
            context.debug(error);
            outcomes.push({ ...about, kind: 'failed', message: (0,failure/* messageOf */.b)(error) });
        }
    }
    const endings = planned.map(({ ending }) => ending);
    const revocations = await (0,end_access/* endAccess */.q)(context, endings, rules.followUp);
    for (const [index, revocation] of revocations.entries()) {
        const about = planned[index]?.about;
        if (about)
            outcomes.push({ ...about, kind: 'ended', revocation });
    }
    return outcomes;
}
/**
 * What to end: by the entry, and by what AWS's copies of its policies say. The digest in their names finds them, but two
 * requests can be made to share one; so whatever such a policy allows, ends: in its region too, if the rules have
 * moved the account since. When the request stands there again, what this merge took away ends all the same, for nobody
 * may have approved that; what a later merge gave stays, and keeps the sessions that it covers.
 */
async function planEndings(job, { merge, decision }) {
    const { context, rules } = job;
    const { entry } = decision;
    const { user, request, digest } = entry;
    const account = rules.accounts.get(request.account);
    if (!account) {
        throw new Error(`The rules know no account ${request.account}. Restore it in the rule file until its grants have ended.`);
    }
    const standsAgain = await standsOnTip(job, entry);
    const role = account.roles.revoke;
    const iam = (await context.aws.connect('revoke', { account, role }, [user])).iam(user);
    const held = (0,domain_grant/* policiesFor */.Ov)([digest], (await iam.policyNames(user)) ?? [], merge.sha);
    const policies = standsAgain ? await givenBefore(job, merge.sha, held) : held;
    const { regions, instances, documents, expiresAt } = await (0,facts/* readFacts */.M)(iam, user, policies);
    return [...new Set([account.region, ...regions])].map(region => ({
        account: { ...account, region },
        role,
        user,
        policies,
        instances: [...new Set([...request.instances, ...instances])],
        documents: [...new Set([...account.documents.map(({ name }) => name), ...documents])],
        ...(expiresAt && { expiresAt }),
    }));
}
/** How many commits before a merge are looked through for the ones that gave its policies. */
const MOST_COMMITS = 10_000;
async function givenBefore({ context }, sha, policies) {
    if (policies.length === 0)
        return [];
    const earlier = new Set((await context.git.history(sha, '', MOST_COMMITS)).map(commit => commit.slice(0, 12)));
    return policies.filter(name => earlier.has((0,domain_grant/* parsePolicyName */.hm)(name)?.mergeSha ?? ''));
}

// EXTERNAL MODULE: ./build/modes/grant/sweep-age.js
var sweep_age = __webpack_require__(3404);
// EXTERNAL MODULE: ./build/modes/ledger.js
var modes_ledger = __webpack_require__(3870);
// EXTERNAL MODULE: ./build/modes/rules.js
var modes_rules = __webpack_require__(3592);
;// CONCATENATED MODULE: ./build/modes/grant.js














/**
 * Turns the merges of a push into access (design §5, §7): first every grant, so that nobody waits for another's end; then
 * everything that the merges took away, in shared passes. One request that fails does not stop the others.
 */
async function grant(context, options) {
    const { github, log } = context;
    const { event, paths, dryRun, run } = options;
    const push = readPush(event);
    const tip = await github.tip(push.branch);
    const ruleFile = await (0,modes_rules/* readRules */.Kc)(github, paths.config, tip);
    const { rules, blobSha } = ruleFile;
    const merges = await (0,grant_merges/* readMerges */.y)(context, push, paths, ruleFile);
    const steps = merges.flatMap(merge => (0,merge_plan/* planMerge */.Yc)(merge, rules).map((decision) => ({ merge, decision })));
    for (const { decision } of steps)
        log(`plan: ${describeDecision(decision)}`);
    const job = {
        context,
        branch: push.branch,
        rules,
        folder: paths.requests,
        dryRun,
        rulesRead: { path: paths.config, at: tip, blobSha },
        run,
    };
    const outcomes = await grantAll(job, steps.filter(isAddition));
    const failures = [...(await comment(job, merges, outcomes)), ...(await record(job, outcomes))];
    const removals = steps.filter(isRemoval);
    if (removals.length > 0) {
        outcomes.push(...(await endRemoved(job, removals)));
        failures.push(...(await comment(job, merges, outcomes)), ...(await record(job, outcomes)));
    }
    const isOpened = outcomes.some(({ kind }) => kind === 'granted');
    const warning = isOpened ? await (0,sweep_age/* judgeSweep */.o)(job, options.sweepWorkflow) : undefined;
    const problems = merges.flatMap(merge => merge.problems);
    return { problems, outcomes, warnings: warning ? [warning] : [], failures: [...new Set(failures)] };
}
const isRemoval = (step) => step.decision.kind === 'remove';
const isAddition = (step) => !isRemoval(step);
/** One after the other. The output is set anew after each: the follow-up must hear of a grant even if this job dies next. */
async function grantAll(job, steps) {
    const outcomes = [];
    const output = () => {
        const granted = outcomes.flatMap(outcome => (outcome.kind === 'granted' ? (0,grant_record/* recordOf */.zv)(outcome.grant) : []));
        job.context.output('grants', JSON.stringify(granted));
        const followUps = (0,follow_up/* followUpsOf */.lP)(granted, job.rules.followUp, job.context.clock.now());
        job.context.output('follow-ups', JSON.stringify(followUps));
    };
    output();
    for (const step of steps) {
        const outcome = await carryOut(job, step);
        outcomes.push(outcome);
        if (outcome.kind === 'granted')
            output();
    }
    return outcomes;
}
function describeDecision(decision) {
    const { entry } = decision;
    const what = `${entry.user}: ${entry.request.instances.join(', ')} in ${entry.request.account}`;
    switch (decision.kind) {
        case 'grant':
            return `grant ${what} until ${(0,instant/* formatInstant */.r4)(decision.grant.expiresAt)} as ${decision.grant.policy.name}`;
        case 'refuse':
            return `refuse ${what}: ${decision.refusals.map(({ message }) => message).join('; ')}`;
        case 'remove':
            return `end ${what}: taken off ${entry.at.file}`;
        case 'keep':
            return `keep ${what}: untouched by this merge`;
    }
}
/** Tells each pull request what became of it; a comment that cannot be written is a failure, but stops nothing. */
async function comment({ context, dryRun }, merges, outcomes, marker = COMMENT_MARKER) {
    if (dryRun)
        return [];
    const failures = [];
    for (const merge of merges) {
        const number = (0,merge_plan/* referTo */.cp)(merge).pullRequest;
        const own = outcomes.filter(outcome => outcome.merge.pullRequest === number);
        if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept')))
            continue;
        try {
            await context.github.upsertComment(number, marker, (0,grant_comment/* renderGrantComment */.M)(own, merge.problems));
        }
        catch (error) {
            context.debug(error);
            failures.push((0,failure/* messageOf */.b)(error));
        }
    }
    return failures;
}
/** Puts what was observed on the ledger; what cannot be recorded is a failure, but takes nothing back. */
async function record({ context, dryRun, run, rulesRead }, outcomes) {
    const files = (0,ledger/* ledgerFiles */.Xi)(outcomes, { at: context.clock.now(), run, rulesBlobSha: rulesRead.blobSha });
    return dryRun ? [] : (0,modes_ledger.openLedger)(context, context.github).add(files, 'outcomes');
}
/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->';


/***/ }),

/***/ 6820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readMerges)
});

// EXTERNAL MODULE: ./build/modes/request-files.js + 1 modules
var request_files = __webpack_require__(6802);
// EXTERNAL MODULE: ./build/modes/rules.js
var rules = __webpack_require__(3592);
// EXTERNAL MODULE: ./build/domain/merge-plan.js + 1 modules
var merge_plan = __webpack_require__(8437);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/modes/review-evidence.js
var review_evidence = __webpack_require__(4357);
;// CONCATENATED MODULE: ./build/modes/grant/evidence.js



/**
 * Asks GitHub how a merge was approved. What cannot be found out is a refusal for this merge alone: the other merges of
 * the push, and whatever this one takes away, go on.
 */
async function gatherEvidence({ git, github, debug }, defaultBranch, landing, changes, rules) {
    const { pullRequest } = landing;
    if (pullRequest === undefined)
        return merge_plan/* NO_PULL_REQUEST */.o4;
    if (pullRequest instanceof Error) {
        debug(pullRequest);
        return unknown(pullRequest);
    }
    try {
        const added = changes.flatMap(({ after }) => after);
        const reviewed = await (0,review_evidence/* gatherReviewEvidence */.j)(github, pullRequest, rules, added);
        const files = await github.files(pullRequest.number);
        const blobs = await compareBlobs(git, github, landing.after, pullRequest.headSha, changes);
        return { ...reviewed, mergeSha: landing.after, defaultBranch, files, blobs };
    }
    catch (error) {
        debug(error);
        return unknown(error);
    }
}
function unknown(error) {
    return {
        message: `How this merge was approved could not be found out: ${(0,failure/* messageOf */.b)(error).replace(/\.$/, '')}`,
        remedy: 'Run this job again: it repeats nothing that was done',
    };
}
/** The same bytes have the same blob: what was approved is compared with what was merged. */
async function compareBlobs(git, github, mergeSha, headSha, changes) {
    const blobs = new Map();
    for (const { path } of changes) {
        const head = await github.readFile(path, headSha);
        const merged = await git.readFile(mergeSha, path);
        blobs.set(path, { ...(head?.kind === 'file' && { head: head.sha }), ...(merged && { merged: merged.sha }) });
    }
    return blobs;
}

;// CONCATENATED MODULE: ./build/modes/grant/landings.js
/**
 * What landed with the push, pull request by pull request, oldest first. A rebase lands several commits, of which the last
 * is the merge commit by GitHub's word. Commits that touch neither requests nor rules are not asked about.
 */
async function readLandings(git, github, push, paths) {
    const landings = [];
    const commits = (await git.firstParentCommits(push.before, push.after)).map(({ sha }) => sha);
    for (const [index, sha] of commits.entries()) {
        const parent = commits[index - 1] ?? push.before;
        if (!(await isRelevant(git, parent, sha, paths)))
            continue;
        const pullRequest = await github.mergedPullRequestOf(sha).catch(toError);
        const found = pullRequest instanceof Error ? undefined : pullRequest;
        if (found && landings.some(landing => isFrom(landing, found)))
            continue;
        const landed = commits.slice(index).find(commit => commit === found?.mergeCommitSha);
        landings.push({ before: parent, after: landed ?? sha, pullRequest });
    }
    return landings;
}
async function isRelevant(git, before, after, { requests, config }) {
    return (await git.changedFiles(before, after, requests)).length > 0 || (await differs(git, before, after, config));
}
/** Whether a file is another one after than before. */
async function differs(git, before, after, path) {
    return (await git.readFile(before, path))?.sha !== (await git.readFile(after, path))?.sha;
}
const isFrom = ({ pullRequest }, { number }) => pullRequest !== undefined && 'number' in pullRequest && pullRequest.number === number;
const toError = (error) => (error instanceof Error ? error : new Error(String(error)));

;// CONCATENATED MODULE: ./build/modes/grant/merges.js




/** Sorts a push into merged pull requests, oldest first, and reads what each did to the request files. */
async function readMerges(context, push, paths, ruleFile) {
    const { git, github } = context;
    const merges = [];
    for (const landing of await readLandings(git, github, push, paths)) {
        const { before, after } = landing;
        const { changes, problems } = await (0,request_files/* readChanges */.St)(git, landing, paths, [...ruleFile.rules.accounts.keys()]);
        if (changes.length + problems.length === 0)
            continue;
        const rulesBefore = await (0,rules/* rulesAt */.hC)(git, paths.config, before, ruleFile);
        const known = 'rules' in rulesBefore && rulesBefore !== ruleFile.rules ? [rulesBefore] : [];
        const evidence = await gatherEvidence(context, push.branch, landing, changes, [ruleFile.rules, ...known]);
        const shown = 'files' in evidence ? evidence.files : [];
        // What GitHub shows and what git has: a rebase may have landed the rules before the requests.
        const touchesRules = shown.includes(paths.config) || (await differs(git, before, after, paths.config));
        merges.push({ sha: after, evidence, changes, problems, touchesRules, rulesBefore });
    }
    return merges;
}


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ judgeSweepAge),
/* harmony export */   o: () => (/* binding */ judgeSweep)
/* harmony export */ });
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2224);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/** Whether the broom works that everything else relies on: a warning if not, for access is bounded all the same. */
const judgeSweep = ({ context, rules }, workflow) => judgeSweepAge(context, workflow, rules.followUp.sweepWithinMs);
async function judgeSweepAge({ github, clock, debug }, workflow, sweepWithinMs) {
    try {
        const last = await github.lastSuccess(workflow);
        if (!last) {
            return {
                message: `No sweep has succeeded yet: there is no such run of the workflow ${workflow}`,
                remedy: 'Enable it on the default branch, run it once, and see that it is green',
            };
        }
        if (clock.now().getTime() - last.getTime() <= sweepWithinMs)
            return undefined;
        return {
            message: `The last sweep that succeeded began at ${(0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(last)}: longer ago than \`sweep_within: ${(0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(sweepWithinMs)}\``,
            remedy: `Look at the runs of the workflow ${workflow}, and run it now`,
        };
    }
    catch (error) {
        debug(error);
        return {
            message: 'When the last sweep succeeded could not be found out',
            remedy: (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).replace(/\.$/, ''),
        };
    }
}


/***/ }),

/***/ 3870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grantsIn: () => (/* binding */ grantsIn),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1911);
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9785);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9874);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1891);
/* harmony import */ var _render_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9716);





function openLedger({ clock, log, debug }, github) {
    const tip = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(branch => github.tip(branch));
    const grant = async (id) => {
        try {
            const commit = await tip(_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
            for (const path of (0,_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now())) {
                const file = await github.readFile(path, commit);
                if (file?.kind === 'file')
                    return recordIn(file.bytes, id);
            }
        }
        catch (error) {
            debug(error);
        }
        return undefined;
    };
    /** Whether there is any record of it: by the folders that were listed to find another of its merge. */
    const isKnown = async (id) => {
        const commit = await tip(_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
        for (const path of (0,_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .grantedPaths */ .ek)(id, clock.now()))
            if (await github.readFile(path.slice(0, path.lastIndexOf('/')), commit))
                return true;
        return false;
    };
    return {
        async add(files, what) {
            if (files.size === 0)
                return [];
            try {
                const added = await github.addFiles(_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`);
                log(`ledger: ${added} of ${files.size} records added to ${_render_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF}, the others were there`);
                return [];
            }
            catch (error) {
                debug(error);
                return [`The ledger could not be written. ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`];
            }
        },
        grant,
        async references(ids) {
            const ofMerges = new Map();
            const found = new Map();
            for (const id of ids) {
                const ofMerge = ofMerges.get((0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id));
                if (ofMerge && (await isKnown(id).catch(debug))) {
                    found.set(id, { ...ofMerge, id });
                    continue;
                }
                const record = await grant(id);
                if (!record)
                    continue;
                const { mergedAt, pullRequest } = record;
                ofMerges.set((0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id), { mergedAt: new Date(mergedAt), pullRequest });
                found.set(id, (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceTo */ .Po)(record));
            }
            return found;
        },
    };
}
/** Whoever may push to the branch may have put another grant's record there: that would end in this one's place. */
function recordIn(bytes, id) {
    return grantsIn(bytes).find(record => record.id === id);
}
/** What a file of the ledger says was granted. @throws Error when it says nothing that can be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderGrantComment)
/* harmony export */ });
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);






/** GitHub takes 65,536 characters in a comment: outcomes and problems each get their part, and the rest is counted. */
const ROOM_FOR_OUTCOMES = 40_000;
const ROOM_FOR_PROBLEMS = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not and why, what it ended. */
function renderGrantComment(outcomes, problems) {
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_5__/* .fitting */ ._)(outcomes, ROOM_FOR_OUTCOMES, renderOutcome);
    const rest = outcomes.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        ...told.map(([, outcome]) => outcome),
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ${(0,_more_js__WEBPACK_IMPORTED_MODULE_1__/* .andMore */ .v)(rest)}`] : []),
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .renderProblems */ .x)(problems, ROOM_FOR_PROBLEMS),
    ], '\n\n');
}
function renderOutcome(outcome) {
    const { entry } = outcome;
    const user = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.user);
    const where = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entry.request.account)}`;
    switch (outcome.kind) {
        case 'granted':
            return renderGranted(outcome.grant);
        case 'grantable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${adviceOf(outcome.grant)}`;
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusals */ .g)(outcome.refusals)}`;
        case 'failed':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts.`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end.`;
        case 'endable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(outcome.policies)}`;
        case 'ended':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### 🔒 Access of ${user} ended: ${where}\n\n${(0,_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .V)(outcome.revocation)}`;
    }
}
function renderGranted(grant) {
    const { account, request, sessionDocument } = grant;
    const lines = request.instances.map(id => `aws ssm start-session --region ${account.region} --target ${id} --document-name ${sessionDocument}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ✅ Access for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} until ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}

${termsOf(grant)}${adviceOf(grant)}

Paste this with the keys of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.user)} (a new policy takes up to a minute until AWS knows it everywhere):

${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)('sh', lines)}

**The session is recorded.** At ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)} AWS lets nobody in any more, and whoever is still connected is cut off: save your work before.`;
}
function adviceOf({ advice }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(each)}`), '');
}
function termsOf(grant) {
    const { account, request, approval } = grant;
    const approvers = approval.by.map(({ login, at }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at)})`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Instances`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(request.instances)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `From`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.opensAt)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(grant.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(request.reason)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Approved by`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(approvers, ', ')}, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(approval.headSha.slice(0, 12))}, under rule ${grant.rule}`,
        ],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Approved bytes`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `git blob ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(approval.blobSha)}`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Grant`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.id)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant.sessionDocument)],
    ]);
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   I8: () => (/* binding */ endPaths),
/* harmony export */   RL: () => (/* binding */ evidenceFiles),
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   cw: () => (/* binding */ endedFiles),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH)
/* harmony export */ });
/* harmony import */ var _domain_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8188);
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1911);
/* harmony import */ var _domain_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2224);
/* harmony import */ var _evidence_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4599);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7199);





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
/** Where it may stand that a grant was given, by the month of its merge: those that a live one may come from, the latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders, each with its `/`, with all that was observed of grants that may live, or have been used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** What a path of the ledger says: the end of a grant has several names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
/**
 * Where it may stand that somebody ended a grant in a region, whether or not that was proven, and whether or not that job
 * could find out when the grant was merged.
 */
const endPaths = ({ id, mergedAt }, region) => [mergedAt, undefined].flatMap(at => ['clean', 'still open', 'interrupted'].map(verdict => pathIn(at, id, nameOfEnd(verdict, region))));
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return pathIn(merge.mergedAt, (0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${region}`;
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(start),
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeJson */ .bt)(outcome),
    };
    return written(record);
}
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The files of the last look after the end: AWS forgets sessions after 30 days, and this does not. The last word comes beside
 * what an earlier look could say so far.
 */
function evidenceFiles(ended, { at, run }) {
    return new Map(ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at), run, kind: 'evidence', ...(0,_evidence_json_js__WEBPACK_IMPORTED_MODULE_3__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return [pathIn(new Date(mergedAt), id, name), written(record)];
    }));
}
/** The files that the end of grants adds, beside what was written when they began. */
function endedFiles(ends, { at, run }) {
    const files = new Map();
    for (const { revocation, grants } of ends) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_domain_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            files.set(pathIn(mergedAt, id, name), written({ ...about, revocation: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .revocationOf */ .Er)(revocation) }));
        }
    }
    return files;
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
    const { contradiction } = revocation;
    if (contradiction === undefined)
        return provenOf(revocation);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${provenOf(revocation)} **This was not what had been granted.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(contradiction, 1_000)}. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('iam:PutUserPolicy')}.`;
}
function provenOf(revocation) {
    const { verdict, passes, overrunMs, overrunUnknown, finishedAt } = revocation;
    const overrun = overrunUnknown ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(overrunMs);
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `Clean after ${counted(passes)}, proven at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(finishedAt)}. Overrun: ${overrun}.`;
        case 'still open': {
            // Ten passes may also have found nothing open and been unable to prove it.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `STILL OPEN`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**${title} after ${counted(passes)}.** ${remains(revocation)} End it by hand in the Session Manager console, then run this job again. Overrun so far: ${overrun}.`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `**Interrupted after ${counted(passes)}: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
const counted = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `1 pass` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${length} passes`);
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

