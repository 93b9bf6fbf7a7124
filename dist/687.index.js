export const id = 687;
export const ids = [687];
export const modules = {

/***/ 8024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d2: () => (/* binding */ authorshipOf),
  vL: () => (/* binding */ handOf),
  di: () => (/* binding */ pushedAt)
});

;// CONCATENATED MODULE: ./build/domain/co-authors.js
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const TRAILER = /^\s*co-authored-by\s*:(.*)$/is;
/**
 * The addresses in `Co-authored-by:` lines, wherever they stand: GitHub reads them at the end, but a reader may be taken in.
 * Line by line, so that no line makes the expression look again at another.
 */
function coAuthorsOf(message) {
    const trailers = [];
    let isInside = false;
    for (const line of message.split(LINE_END)) {
        const [, value] = TRAILER.exec(line) ?? [];
        if (value !== undefined)
            trailers.push(value);
        // As git folds it: a line that begins with white space goes on with the one before.
        else if (isInside && /^\s/.test(line))
            trailers.push(`${trailers.pop()} ${line}`);
        else {
            isInside = false;
            continue;
        }
        isInside = true;
    }
    return [...new Set(trailers.flatMap(addressesIn))];
}
/** More than one may stand there, against the convention; without brackets, it is the whole. */
function addressesIn(trailer) {
    const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim());
    return bracketed.length > 0 ? bracketed : [trailer.trim()];
}

// EXTERNAL MODULE: ./build/domain/names.js
var names = __webpack_require__(5729);
// EXTERNAL MODULE: ./build/domain/printable.js
var printable = __webpack_require__(7398);
;// CONCATENATED MODULE: ./build/domain/authorship.js



/** Everybody who opened, wrote, co-wrote, committed or pushed any of it. None of them may approve it. */
function authorshipOf(evidence) {
    const { pullRequest, commits } = evidence;
    const accounts = accountsIn(evidence);
    const parts = [...commits.map(commit => handsOfCommit(commit, accounts)), handsOfPushes(evidence)];
    return {
        hands: [hand('opened the pull request', pullRequest.author), ...parts.flatMap(({ hands }) => hands)],
        refusals: parts.flatMap(({ refusals }) => refusals),
    };
}
/** What a person did, by any of her logins (in lower case) or the id of one; `undefined` if nothing is known. */
function handOf({ hands }, { logins, id }) {
    return hands.find(hand => (hand.login !== undefined && logins.has(hand.login)) || (hand.id !== undefined && hand.id === id))?.did;
}
function hand(did, login, id) {
    return { did, ...(login !== undefined && { login: login.toLowerCase() }), ...(id !== undefined && { id }) };
}
const REMEDY = 'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request';
function handsOfCommit(commit, accounts) {
    const { author, committer, authorEmail, committerEmail } = commit;
    const sha = commit.sha.slice(0, 12);
    const hands = [author, committer]
        .flatMap(login => login ?? [])
        .map(login => hand('wrote or committed part of it', login));
    const refusals = [];
    if (author === undefined)
        refusals.push({ message: `GitHub does not know who wrote commit ${sha} (${address(authorEmail)})`, remedy: REMEDY });
    else if (committer === undefined)
        refusals.push({ message: `GitHub does not know who committed ${sha} (${address(committerEmail)})`, remedy: REMEDY });
    const unknown = [];
    for (const email of coAuthorsOf(commit.message)) {
        const account = accounts(email);
        if (account)
            hands.push({ did: 'is named as a co-author of it', ...account });
        else
            unknown.push(address(email));
    }
    if (unknown.length > 0)
        refusals.push({
            message: `Commit ${sha} names a co-author (${(0,printable/* firstOf */.Ku)(unknown)}) of whom GitHub does not say which account it is`,
            remedy: "Name the co-author by the account's noreply address (ID+LOGIN@…), or take the trailer out; then open a new pull request",
        });
    return { hands, refusals };
}
const address = (email = 'without an e-mail address') => (0,printable/* printable */.g$)(email || 'without an e-mail address', 120);
/**
 * Whose an address is: by its form, if it is one that GitHub gives to accounts; or by what GitHub says of the same address
 * in a commit.
 */
function accountsIn(evidence) {
    const { pullRequest, commits } = evidence;
    const noreply = `users.noreply.${new URL(pullRequest.url).host}`.toLowerCase();
    const shown = loginsShown(evidence);
    const known = new Map();
    for (const { author, authorEmail, committer, committerEmail } of commits) {
        if (committer && committerEmail)
            known.set(committerEmail.toLowerCase(), committer.toLowerCase());
        if (author && authorEmail)
            known.set(authorEmail.toLowerCase(), author.toLowerCase());
    }
    return email => {
        const [, id, name = ''] = /^(?:(\d{1,15})\+)?([^@+]{1,60})@[^@]*$/.exec(email.toLowerCase()) ?? [];
        const login = known.get(email.toLowerCase());
        const isNoreply = email.toLowerCase().endsWith(`@${noreply}`) && names/* GITHUB_LOGIN */.cd.accepts(name.replace(/\[bot\]$/, ''));
        if (isNoreply && id)
            return { login: name, id: Number(id) };
        // `LOGIN@…` of older accounts: the login may be a former one, and then GitHub shows it nowhere.
        if (isNoreply && (shown.has(name) || name.endsWith('[bot]')))
            return { login: name };
        return login === undefined ? undefined : { login };
    };
}
/** Logins that are somebody's at this moment. */
function loginsShown({ pullRequest, commits, pushes, reviews }) {
    const pushed = 'message' in pushes ? [] : pushes.map(({ by }) => by);
    const all = [pullRequest.author, ...pushed, ...commits.flatMap(({ author, committer }) => [author, committer])];
    return new Set([...all, ...reviews.map(({ user }) => user)].flatMap(login => login?.toLowerCase() ?? []));
}
/** Git's own names can be forged; who moved the branch cannot. Whoever brought any commit of it counts, not only the last. */
function handsOfPushes({ pullRequest, commits, pushes }) {
    if ('message' in pushes)
        return { hands: [], refusals: [pushes] };
    const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)]);
    // A branch that is restored after the merge is pushed once more, by somebody who had no part in what was approved.
    const { mergedAt } = pullRequest;
    const ours = pushes.filter(({ sha, at }) => shas.has(sha) && !(mergedAt && at > mergedAt));
    const hands = ours.flatMap(({ by, byId }) => (by === undefined ? [] : [hand('pushed part of it', by, byId)]));
    const isKnown = ours.some(({ sha, by }) => sha === pullRequest.headSha && by !== undefined);
    if (isKnown && ours.every(({ by }) => by !== undefined))
        return { hands, refusals: [] };
    const what = isKnown ? 'part of it' : `its final head ${pullRequest.headSha.slice(0, 12)}`;
    return {
        hands,
        refusals: [
            {
                message: `GitHub does not say who pushed ${what} to the branch of pull request #${pullRequest.number}`,
                remedy: 'Run this job again; if that does not help, open a new pull request from a new branch',
            },
        ],
    };
}
/** When the branch first came to its final head; `undefined` if that is not known. No approval of it can be older. */
function pushedAt({ pullRequest, pushes }) {
    if ('message' in pushes)
        return undefined;
    const times = pushes.filter(({ sha }) => sha === pullRequest.headSha).map(({ at }) => at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loginsBehind)
/* harmony export */ });
/**
 * All logins of the people behind some, in lower case: two logins of one IAM user are one person's, and so are those of IAM
 * users who share a login. Otherwise she could approve with the one what she wrote, or gets, with the other.
 */
function loginsBehind(logins, persons) {
    const found = new Set(logins.map(login => login.toLowerCase()));
    // What is added to a set while it is walked is walked too.
    for (const login of found) {
        const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login));
        for (const other of ofSame.flat())
            found.add(other.toLowerCase());
    }
    return found;
}


/***/ }),

/***/ 8257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ standingOf),
  F: () => (/* binding */ whoMayApprove)
});

// EXTERNAL MODULE: ./build/domain/authorship.js + 1 modules
var domain_authorship = __webpack_require__(8024);
// EXTERNAL MODULE: ./build/domain/names.js
var names = __webpack_require__(5729);
// EXTERNAL MODULE: ./build/domain/persons.js
var domain_persons = __webpack_require__(5699);
// EXTERNAL MODULE: ./build/domain/printable.js
var printable = __webpack_require__(7398);
// EXTERNAL MODULE: ./build/domain/rules.js + 3 modules
var rules = __webpack_require__(7631);
// EXTERNAL MODULE: ./build/domain/teams.js
var domain_teams = __webpack_require__(9367);
;// CONCATENATED MODULE: ./build/domain/requesters.js



/** GitHub's own account, in whose name the merge button and the web editor commit. It asks for nothing. */
const GITHUB_ITSELF = 'web-flow';
/**
 * Whether those who made a pull request may ask on behalf of whoever benefits: `herself` by the logins that all of the rules
 * know her by. All of them ask, not only who opened it: whoever writes into it decides what is asked for.
 */
function refusalsOfRequesters({ hands }, { teams }, rule, { beneficiary, herself }) {
    const { requesters } = rule;
    if (!requesters)
        return [];
    const own = new Set(herself.map(login => login.toLowerCase()));
    const logins = new Set(hands.map(({ login }) => login ?? 'an account that is gone'));
    const refused = [...logins].filter(login => login !== GITHUB_ITSELF && !own.has(login) && !(0,domain_teams/* isNamed */.ev)(login, requesters, teams));
    if (refused.length === 0)
        return [];
    const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may';
    return [
        {
            message: `By ${(0,rules/* nameOfRule */.Xp)(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${(0,printable/* firstOf */.Ku)(refused)} had a part in this pull request`,
            remedy: `Have ${beneficiary[0]} open a pull request of her own${requesters.length > 0 ? ', or one of those who may' : ''}`,
        },
        ...(0,domain_teams/* refusalsOfTeams */.hy)(requesters, teams),
    ];
}

;// CONCATENATED MODULE: ./build/domain/reviews.js






const MAY_APPROVE = ['write', 'maintain', 'admin'];
/** Counts the approvals of the final head by persons who may, and who have no part in it and nothing from it. */
function standingOf(evidence, demand) {
    const authorship = (0,domain_authorship/* authorshipOf */.d2)(evidence);
    const approvers = [];
    const turnedDown = [];
    const asking = [];
    for (const [login, review] of decisiveReviews(evidence)) {
        if (review.state === 'CHANGES_REQUESTED') {
            turnedDown.push(`${login} asked for changes`);
            if (mayApprove(login, evidence))
                asking.push(login);
        }
        if (review.state !== 'APPROVED')
            continue;
        const person = (0,domain_persons/* loginsBehind */.$)([login], demand.persons);
        const twin = approvers.find(other => person.has(other.login));
        const objection = objectionTo(review, login, person, authorship, evidence, demand);
        if (objection)
            turnedDown.push(`${login} ${objection}`);
        else if (twin)
            turnedDown.push(`${login} is by the rules the same person as ${twin.login}`);
        else if (review.submittedAt)
            approvers.push({ login, at: review.submittedAt });
    }
    const strictest = demand.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most));
    const missing = Math.max(0, strictest.approvals - approvers.length);
    const unreadable = missing > 0 ? demand.rules.flatMap(rule => (0,domain_teams/* refusalsOfTeams */.hy)(rule.approvers ?? [], evidence.teams)) : [];
    const refusals = [
        ...authorship.refusals,
        ...refusalsOfBeneficiary(evidence, demand),
        ...demand.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, demand)),
        ...unreadable,
        ...(missing === 0 ? asking.map(refusalOfAsking) : []),
    ];
    const taken = (0,domain_persons/* loginsBehind */.$)(approvers.map(({ login }) => login), demand.persons);
    const mayStill = (login) => !taken.has(login.toLowerCase()) && barTo((0,domain_persons/* loginsBehind */.$)([login], demand.persons), authorship, demand) === undefined;
    const candidates = strictest.approvers?.filter(name => (0,names/* isTeam */.IJ)(name) || mayStill(name));
    return { approvers, turnedDown, strictest, missing, ...(candidates && { candidates }), refusals };
}
const mayApprove = (login, { permissions }) => MAY_APPROVE.includes(permissions.get(login) ?? 'none');
/** As GitHub's own protection has it: one who might have approved, and said no instead, stands against those who did. */
function refusalOfAsking(login) {
    return {
        message: `${login} asked for changes, and has not taken that back`,
        remedy: 'Have that review dismissed or turned into an approval; then run this job again',
    };
}
/** What keeps a person from approving, whatever the review says. */
function barTo(person, authorship, { beneficiary }, id) {
    if (beneficiary.some(one => person.has(one.toLowerCase())))
        return 'would approve access for herself';
    return (0,domain_authorship/* handOf */.vL)(authorship, { logins: person, ...(id !== undefined && { id }) });
}
/** A login that GitHub does not know may have been changed: then its owner approves under the new one. */
function refusalsOfBeneficiary({ people }, { beneficiary, persons }) {
    return [...(0,domain_persons/* loginsBehind */.$)(beneficiary, persons)]
        .filter(login => !people.has(login))
        .map(login => ({
        message: `GitHub knows no person ${login}, who would get access by the rules`,
        remedy: 'Correct the login under users: in the rule file; people can change theirs',
    }));
}
/**
 * The latest review of each person that decides anything. Comments decide nothing; neither does an approval after the merge,
 * which must not take the place of one before. What takes an approval back counts whenever it comes.
 */
function decisiveReviews({ reviews, pullRequest }) {
    const decisive = new Map();
    for (const review of reviews.toSorted((a, b) => timeOf(a) - timeOf(b))) {
        if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const login = review.user.toLowerCase();
        if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && decisive.has(login))
            continue;
        decisive.set(login, review);
    }
    return decisive;
}
/** A review whose time is not known comes last: an approval like that never counts. */
const timeOf = ({ submittedAt }) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
const isAfterMerge = ({ submittedAt }, { mergedAt }) => mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt);
/** Why an approval does not count, or `undefined` if it does. `person` has all logins of whoever gave it. */
function objectionTo(review, login, person, authorship, evidence, demand) {
    const { pullRequest, permissions, teams } = evidence;
    const bar = barTo(person, authorship, demand, review.userId);
    if (bar)
        return bar;
    if (review.userType !== 'User')
        return 'is not a person';
    if (review.commitSha !== pullRequest.headSha)
        return 'approved an earlier commit, not the final head';
    // GitHub may move a review to another commit after a forced push [reported, facts.md].
    const since = (0,domain_authorship/* pushedAt */.di)(evidence);
    if (since && review.submittedAt && review.submittedAt < since)
        return 'approved before the final head was pushed';
    if (isAfterMerge(review, pullRequest))
        return 'approved only after the merge';
    const excluding = demand.rules.find(({ approvers }) => approvers && !(0,domain_teams/* isNamed */.ev)(login, approvers, teams));
    if (excluding)
        return `is not among the approvers of ${(0,rules/* nameOfRule */.Xp)(excluding)}`;
    if (mayApprove(login, evidence))
        return undefined;
    return `has only the permission '${permissions.get(login) ?? 'none'}' in this repository`;
}
/** `1 person of carol, dave who …`. */
function whoMayApprove({ approvers }, missing) {
    const whom = approvers ? `of ${approvers.join(', ')}` : 'with write permission';
    return `${missing} ${missing === 1 ? 'person' : 'people'} ${whom} who neither wrote it nor benefits from it`;
}


/***/ }),

/***/ 9367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ unreadableTeam),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   hy: () => (/* binding */ refusalsOfTeams)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5729);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7398);


/** Whether a list of logins and teams names a login, by itself or as a member. A team that cannot be read names nobody. */
function isNamed(login, people, teams) {
    return people.some(name => {
        if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ)(name))
            return name.toLowerCase() === login;
        const members = teams.get(name.toLowerCase());
        return members !== undefined && 'has' in members && members.has(login);
    });
}
/** Why teams of a list cannot be read. */
function refusalsOfTeams(people, teams) {
    return people.filter(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ).flatMap(name => {
        const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name);
        return 'has' in members ? [] : [members];
    });
}
/** The token of a job never may: it is the repository's, and teams are the organisation's (facts, GitHub). */
function unreadableTeam(name) {
    return {
        message: `The github-token may not read the team ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} that the rules name, or there is no such team`,
        remedy: "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
    };
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

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fitting)
/* harmony export */ });
/**
 * Those that fit into so many bytes of UTF-8 together, in their order, each with what was written for it. The last fiftieth
 * of the room is not looked after: thousands of parts would have to be written to find the one that fits.
 */
function fitting(parts, roomBytes, write) {
    const told = [];
    let left = roomBytes;
    for (const part of parts) {
        if (left < roomBytes / 50)
            break;
        const text = write(part);
        const size = Buffer.byteLength(text);
        if (size > left)
            continue;
        left -= size;
        told.push([part, text]);
    }
    return told;
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderGrantComment)
/* harmony export */ });
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1773);





/** GitHub takes 65,536 characters in a comment: outcomes and problems each get their part, and the rest is counted. */
const ROOM_FOR_OUTCOMES = 40_000;
const ROOM_FOR_PROBLEMS = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not and why, what it ended. */
function renderGrantComment(outcomes, problems) {
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_4__/* .fitting */ ._)(outcomes, ROOM_FOR_OUTCOMES, renderOutcome);
    const rest = outcomes.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        ...told.map(([, outcome]) => outcome),
        ...(rest > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### … and ${rest} more: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`]
            : []),
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .renderProblems */ .x)(problems, ROOM_FOR_PROBLEMS),
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
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .renderRefusals */ .g)(outcome.refusals)}`;
        case 'failed':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts.`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end.`;
        case 'endable':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(outcome.policies)}`;
        case 'ended':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### 🔒 Access of ${user} ended: ${where}\n\n${(0,_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .V)(outcome.revocation)}`;
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
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `\n\n⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .renderRefusal */ .$)(each)}`), '');
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

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _domain_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8057);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2584);




/** Mistakes in files: of those that do not fit into so many bytes together, the least important are left out. */
function renderProblems(problems, roomBytes) {
    if (problems.length === 0)
        return [];
    const each = problems.map(problem => ({ ...problem }));
    const told = new Map((0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._)((0,_domain_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(each), roomBytes, renderProblem));
    const shown = each.flatMap(problem => told.get(problem) ?? []);
    const rest = problems.length - shown.length;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Files that could not be read: nothing in them is granted`;
    return [title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(shown, '\n'), ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more: the log of the job has them all`] : [])];
}
const renderProblem = (problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${problem.file}:${problem.line}:${problem.column}`)}: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRefusal */ .$)(problem)}`;


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderRefusal),
/* harmony export */   g: () => (/* binding */ renderRefusals)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** A hostile commit message could make thousands, which would leave no room for anything else. */
const MOST_REFUSALS = 10;
/** What is wrong, and what to do about it: two sentences. */
const renderRefusal = ({ message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;
/** Why something is not granted: a list of the first few. */
function renderRefusals(refusals) {
    const told = refusals.slice(0, MOST_REFUSALS).map(refusal => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${renderRefusal(refusal)}`);
    const rest = refusals.length - told.length;
    if (rest > 0)
        told.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- … and ${rest} more reasons: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n');
}


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
function renderRevokeSummary({ plan, revocations, handedOver, failures }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## End of Session Manager access`,
        ...plan.map(renderEndingPlan),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRevocation */ .x),
        ...handedOver.map(renderHandOver),
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
/* harmony import */ var _domain_sweep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4005);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5646);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1819);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4453);







/** GitHub takes 65,536 characters in an issue, and 1 MiB in a summary. */
const ROOM = { issue: 40_000, summary: 300_000 };
/** The job summary of mode `sweep`. */
function renderSweepSummary(result) {
    const { findings, plan, revocations, outcomes, failures } = result;
    const told = findings.filter(({ state }) => state !== 'live');
    const live = findings.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## ${findings.some(_domain_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlarm */ .Ic) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🧹`} Sweep of Session Manager access`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${live} live ${live === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `grant is` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `grants are`} as they were merged. ${told.length === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Nothing else was found.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``}`,
        ...(told.length > 0 ? [renderFindings(told, ROOM.summary)] : []),
        ...plan.map(_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .renderEndingPlan */ .z5),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRevocation */ .x),
        ...(outcomes.length > 0 ? [(0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .renderGrantComment */ .M)(outcomes, [])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
const HEAD = ['What', 'Who', 'Account', 'Policy or sessions', 'Why', 'Access', 'What to do'];
/** A table, the alarms first; what has no room is counted. */
function renderFindings(findings, roomBytes) {
    const rank = ({ state }) => ['alarm', 'warning', 'nothing'].indexOf(_domain_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .CONSEQUENCES */ .Jf[state].says);
    const sorted = findings.toSorted((a, b) => rank(a) - rank(b));
    const rows = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_6__/* .fitting */ ._)(sorted, roomBytes, finding => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(renderFinding(finding), ' | ')).map(([finding]) => finding);
    const rest = findings.length - rows.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(HEAD, rows.map(renderFinding)),
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `… and ${rest} more: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('result')} tell of them`] : []),
    ], '\n\n');
}
const MARKS = { alarm: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🚨`, warning: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⚠️`, nothing: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🔒` };
function renderFinding(finding) {
    const { user, account, what } = (0,_domain_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(finding);
    const { says, ends, remedy } = _domain_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .CONSEQUENCES */ .Jf[finding.state];
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${ends || says !== 'nothing' ? MARKS[says] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⏳`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(finding.state)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(user),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(what),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_sweep_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(finding)),
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

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderValidation)
/* harmony export */ });
/* harmony import */ var _domain_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);
/* harmony import */ var _domain_reviews_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8257);
/* harmony import */ var _domain_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7631);
/* harmony import */ var _domain_validation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2418);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5120);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2584);









/** What fits, in bytes: GitHub takes 65,536 characters in a comment, and 1 MiB in a summary. */
const ROOM = {
    comment: { previews: 40_000, problems: 20_000 },
    summary: { previews: 400_000, problems: 400_000 },
};
/** What a pull request would do if it were merged now: for the reviewers, and for whoever asks. */
function renderValidation(validation, place) {
    const { previews, approvals, problems, headSha, failures } = validation;
    if (previews.length + problems.length + failures.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `This pull request changes nobody's access.`;
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_7__/* .fitting */ ._)(previews, ROOM[place].previews, preview => renderPreview(preview, approvals));
    const rest = previews.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `## ${(0,_domain_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .isInvalid */ .I)(validation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `❌` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `🔎`} Session Manager access, if this were merged now`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `For commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(headSha.slice(0, 12))}. Nothing is granted before it is approved and merged.`,
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .renderProblems */ .x)(problems, ROOM[place].problems),
        ...told.map(([, preview]) => preview),
        ...(rest > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### … and ${rest} more: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('result')} tell of them`]
            : []),
        ...(approvals.kind === 'unknown' ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)([approvals.refusal])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
function renderPreview(preview, approvals) {
    const { entry } = preview;
    const refusals = (0,_domain_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .refusalsOf */ .h)(preview, approvals);
    const what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(entry.user)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(entry.request.account)}`;
    switch (preview.kind) {
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ❌ Would be refused: ${what}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)}`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ↔️ Untouched: ${what}`;
        case 'ends':
            return preview.renewed
                ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### 🔁 Would be superseded: ${what}\n\nSessions that the new request covers stay open; the others are ended.`
                : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### 🔒 Would be ended at once: ${what}\n\nTaken off ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(entry.at.file)}. Ending needs no approval.`;
        case 'grantable': {
            const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
            const title = refusals.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ❌ Would be refused: ${what}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `### ${markOf(standing)} ${what}`;
            const parts = [title, ...(refusals.length > 0 ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)] : [])];
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)([...parts, renderOffer(entry, preview.offer, standing), ...renderDetails(preview.offer)], '\n\n');
        }
    }
}
const markOf = (standing) => standing?.missing === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `✅ Approved:` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `⏳ Would be granted to`;
function renderOffer({ request }, offer, standing) {
    const { rule, account, sessionDocument, demand, access, replaces, room } = offer;
    const conditions = [...(rule.mfa ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `MFA`] : []), ...(rule.sourceIps ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(rule.sourceIps)}`] : [])];
    const others = room.others > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `; the other requests of this file take ${room.others}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `For`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(demand.beneficiary)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `From`, request.start ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .uR)(access.opensAt) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `the merge, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .uR)(access.opensAt)} if it were now`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .uR)(access.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(request.reason)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Rule`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_domain_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule))],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Approvals`, renderStanding(standing)],
        ...(replaces.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Replaces`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)(replaces.map(renderReplaced), '; ')]] : []),
        ...(conditions.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Asks for`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)(conditions, ', ')]] : []),
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(sessionDocument)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `Room`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${room.own} of the ${_domain_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .INLINE_POLICY_QUOTA */ .wz} characters that all inline policies of the user share${others}. What else the user holds only AWS knows.`,
        ],
    ]);
}
function renderStanding(standing) {
    if (!standing)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `not looked up`;
    const { approvers, turnedDown, strictest, missing, candidates } = standing;
    const by = approvers.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `approved by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(approvers.map(({ login }) => login))}`] : [];
    const open = missing > 0
        ? [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(`missing: ${(0,_domain_reviews_js__WEBPACK_IMPORTED_MODULE_1__/* .whoMayApprove */ .F)({ ...strictest, ...(candidates && { approvers: candidates }) }, missing)}`)}`,
        ]
        : [];
    const not = turnedDown.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `not counted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(turnedDown.join('; '))}`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${approvers.length} of ${strictest.approvals}`, ...by, ...open, ...not], '; ');
}
const renderReplaced = ({ request }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codes */ .F4)(request.instances)} for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(request.durationMs)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(request.reason)}`;
/** The policy word by word, folded away; and what is probably not meant. */
function renderDetails({ access, advice }) {
    const lines = JSON.stringify(JSON.parse(access.document), null, 2).split('\n');
    return [
        ...advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusal */ .$)(each)}`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.md) `<details><summary>The policy</summary>\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)('json', lines)}\n\n</details>`,
    ];
}


/***/ }),

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportGrant: () => (/* binding */ reportGrant),
  reportRevoke: () => (/* binding */ reportRevoke),
  reportSweep: () => (/* binding */ reportSweep),
  reportValidation: () => (/* binding */ reportValidation)
});

// EXTERNAL MODULE: ./build/domain/outcome.js
var outcome = __webpack_require__(3153);
// EXTERNAL MODULE: ./build/domain/problems.js
var domain_problems = __webpack_require__(8057);
// EXTERNAL MODULE: ./build/domain/revocation.js
var revocation = __webpack_require__(6969);
// EXTERNAL MODULE: ./build/domain/sweep.js + 1 modules
var sweep = __webpack_require__(4005);
// EXTERNAL MODULE: ./build/domain/validation.js
var domain_validation = __webpack_require__(2418);
// EXTERNAL MODULE: ./build/render/json.js
var json = __webpack_require__(7199);
// EXTERNAL MODULE: ./build/render/fitting.js
var fitting = __webpack_require__(5646);
;// CONCATENATED MODULE: ./build/render/result.js

/**
 * GitHub takes 1 MB of outputs a job, and counts UTF-16: two bytes a code unit (docs, "Defining outputs for jobs"). The rest
 * is for the other outputs.
 */
const ROOM_BYTES = 400_000;
/**
 * The output `result`, as JSON. Where there is too much of it, its lists lose the entries that do not fit, the short lists
 * none; `leftOut` says how many of each.
 */
function resultText(result) {
    const whole = JSON.stringify(result);
    return Buffer.byteLength(whole) <= ROOM_BYTES ? whole : cutText(result);
}
function cutText(result) {
    const lists = Object.entries(result).flatMap(([name, value]) => Array.isArray(value) ? [[name, texts(value)]] : []);
    const told = {};
    const leftOut = {};
    let room = ROOM_BYTES;
    lists
        .sort(([, a], [, b]) => sizeOf(a) - sizeOf(b))
        .forEach(([name, entries], index) => {
        const kept = (0,fitting/* fitting */._)(entries, room / (lists.length - index), text => text).map(([text]) => text);
        room -= sizeOf(kept);
        told[name] = kept.map(text => JSON.parse(text));
        if (kept.length < entries.length)
            leftOut[name] = entries.length - kept.length;
    });
    return JSON.stringify({ ...result, ...told, leftOut });
}
const texts = (entries) => entries.map(entry => JSON.stringify(entry));
/** With its commas. */
const sizeOf = (entries) => entries.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);

// EXTERNAL MODULE: ./build/render/summary.js
var summary = __webpack_require__(4453);
// EXTERNAL MODULE: ./build/render/sweep.js
var render_sweep = __webpack_require__(9045);
// EXTERNAL MODULE: ./build/render/validation.js
var render_validation = __webpack_require__(1542);
;// CONCATENATED MODULE: ./build/report.js










/** Tells the runner what mode `grant` did: annotations, summary, outputs, and the colour of the job. */
async function reportGrant(runner, result) {
    runner.annotate([...result.problems, ...result.outcomes.flatMap(problemsOf)]);
    runner.warn(result.outcomes.flatMap(adviceOf));
    for (const { message, remedy } of result.warnings)
        runner.caution(`${message}. ${remedy}.`);
    runner.output('result', resultText((0,json/* grantJson */.LY)(result)));
    await runner.summarize((0,summary/* renderGrantSummary */.JP)(result));
    if (!(0,outcome/* isRed */.iI)(result))
        return;
    const troubles = result.outcomes.filter(outcome/* isTrouble */.KM).map(outcome/* describeOutcome */.SS);
    runner.fail([...troubles, ...result.problems.map(({ file, message }) => `${file}: ${message}`), ...result.failures].join(' | '));
}
/** A refusal is shown at the entry that it is about. */
function problemsOf(outcome) {
    const { at } = outcome.entry;
    if (outcome.kind === 'refused')
        return problemsAt(outcome.entry, outcome.refusals);
    if (outcome.kind === 'failed')
        return [{ ...at, message: outcome.message, remedy: 'What else this run did is in its summary' }];
    return [];
}
function adviceOf(outcome) {
    const isGranted = outcome.kind === 'granted' || outcome.kind === 'grantable';
    return isGranted ? problemsAt(outcome.entry, outcome.grant.advice) : [];
}
const problemsAt = ({ at }, said) => said.map(each => ({ ...at, ...each }));
/** Tells the runner what mode `revoke` did. */
async function reportRevoke(runner, result) {
    runner.output('result', resultText((0,json/* revokeJson */.VE)(result)));
    runner.output('overrun-seconds', overrunSeconds(result.revocations));
    await runner.summarize((0,summary/* renderRevokeSummary */.J6)(result));
    if (!(0,revocation/* isRevokeRed */.KB)(result))
        return;
    const open = unproven(result.revocations);
    const said = [...open, ...result.failures].join(' | ');
    runner.fail(open.length > 0 || result.revocations.length === 0
        ? `Access is not proven to have ended: ${said}. The summary says what remains; run this job again.`
        : `Access has ended, but not all went well: ${said}`);
}
const overrunSeconds = (revocations) => String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000));
const unproven = (revocations) => revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${verdict}`);
/** Tells the runner what mode `sweep` found and did. */
async function reportSweep(runner, result) {
    const { findings, revocations, outcomes, failures } = result;
    for (const finding of findings.filter(sweep/* isWarning */.Vv))
        runner.caution(adviseOn(finding));
    runner.annotate(outcomes.flatMap(problemsOf));
    runner.output('result', resultText((0,json/* sweepJson */.lS)(result)));
    runner.output('overrun-seconds', overrunSeconds(revocations));
    await runner.summarize((0,render_sweep/* renderSweepSummary */.Xf)(result));
    if (!(0,sweep/* isSweepRed */.YE)(result))
        return;
    const alarms = findings.filter(sweep/* isAlarm */.Ic).map(sweep/* describeFinding */.jb);
    const troubles = [
        ...alarms,
        ...unproven(revocations),
        ...outcomes.filter(outcome/* isTrouble */.KM).map(outcome/* describeOutcome */.SS),
        ...failures,
    ];
    runner.fail(`${troubles.join(' | ')}. The summary says what was done about it, and what to do.`);
}
const adviseOn = (finding) => `${(0,sweep/* describeFinding */.jb)(finding)}. ${sweep/* CONSEQUENCES */.Jf[finding.state].remedy}.`;
/** Tells the runner what mode `validate` found: the most important of it at its place in the pull request. */
async function reportValidation(runner, validation) {
    const { problems, previews, approvals, failures } = validation;
    const refused = previews.flatMap(preview => problemsAt(preview.entry, (0,domain_validation/* refusalsOf */.h)(preview, approvals)));
    const advised = previews.flatMap(preview => preview.kind === 'grantable' ? problemsAt(preview.entry, preview.offer.advice) : []);
    runner.annotate((0,domain_problems/* byImportance */.G)([...problems, ...refused]));
    runner.warn((0,domain_problems/* byImportance */.G)(advised));
    runner.output('result', resultText((0,json/* validateJson */.TL)(validation)));
    await runner.summarize((0,render_validation/* renderValidation */.k)(validation, 'summary'));
    if (!(0,domain_validation/* isInvalid */.I)(validation))
        return;
    const unknown = approvals.kind === 'unknown' ? [approvals.refusal.message] : [];
    const counted = problems.length + refused.length;
    const mistakes = counted > 0
        ? [`${counted} ${counted === 1 ? 'thing keeps' : 'things keep'} this pull request from giving what it asks for`]
        : [];
    runner.fail(`${[...mistakes, ...unknown, ...failures].join(' | ')}. The summary of this job says what to do.`);
}


/***/ })

};

