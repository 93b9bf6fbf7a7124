export const id = 8533;
export const ids = [8533];
export const modules = {

/***/ 16328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d2: () => (/* binding */ authorshipOf),
  vL: () => (/* binding */ handOf),
  di: () => (/* binding */ pushedAt)
});

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
;// CONCATENATED MODULE: ./build/domain/approval/co-authors.js
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const TRAILER = /^\s*co-authored-by\s*:(.*)$/is;
/**
 * The addresses in `Co-authored-by:` lines anywhere in the message. GitHub reads them only at the end, but a reader may
 * believe any of them. Matched line by line, which takes linear time.
 */
function coAuthorsOf(message) {
    const trailers = [];
    let isInside = false;
    for (const line of message.split(LINE_END)) {
        const [, value] = TRAILER.exec(line) ?? [];
        if (value !== undefined)
            trailers.push(value);
        // A line that begins with white space continues the one before, as in git.
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
/** A trailer may name several addresses, against the convention; without brackets, the whole text is the address. */
function addressesIn(trailer) {
    const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim());
    return bracketed.length > 0 ? bracketed : [trailer.trim()];
}

;// CONCATENATED MODULE: ./build/domain/approval/authorship.js




/** Everyone who opened, wrote, co-wrote, committed or pushed any part of it. None of them may approve it. */
function authorshipOf(evidence) {
    const { pullRequest, commits } = evidence;
    const accounts = accountsIn(evidence);
    const parts = [...commits.map(commit => handsOfCommit(commit, accounts)), handsOfPushes(evidence)];
    return {
        hands: [
            hand('opened the pull request', pullRequest.author, pullRequest.authorId, pullRequest.authorType),
            ...parts.flatMap(({ hands }) => hands),
        ],
        refusals: parts.flatMap(({ refusals }) => refusals),
    };
}
/** What a person did, looked up by all of their logins and ids; `undefined` if nothing is known. */
function handOf({ hands }, person) {
    return hands.find(hand => (0,identity_map/* isAccountOf */.Pn)(person, hand))?.did;
}
function hand(did, login, id, type) {
    return { did, ...account(login, id, type) };
}
function account(login, id, type) {
    return {
        ...(login !== undefined && { login: login.toLowerCase() }),
        ...(id !== undefined && { id }),
        ...(isBot(login, type) && { isBot: true }),
    };
}
/** No person can have a login that ends in `[bot]`; an app may also have one that does not, as `Copilot` does. */
function isBot(login = '', type = 'User') {
    return type !== 'User' || login.toLowerCase().endsWith('[bot]');
}
const REMEDY = 'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request';
function handsOfCommit(commit, accounts) {
    const { author, authorId, authorType, committer, committerId, committerType } = commit;
    const { authorEmail, committerEmail } = commit;
    const sha = commit.sha.slice(0, 12);
    const wrote = [
        { login: author, id: authorId, type: authorType },
        { login: committer, id: committerId, type: committerType },
    ];
    const hands = wrote
        .filter(({ login }) => login !== undefined)
        .map(({ login, id, type }) => hand('wrote or committed part of it', login, id, type));
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
            message: `Commit ${sha} names a co-author (${(0,printable/* firstOf */.Ku)(unknown)}) whose account GitHub does not tell`,
            remedy: "Name the co-author by the account's noreply address (ID+LOGIN@…), or take the trailer out; then open a new pull request",
        });
    return { hands, refusals };
}
const address = (email = 'without an e-mail address') => (0,printable/* printable */.g$)(email || 'without an e-mail address', 120);
/**
 * Maps e-mail addresses to accounts: by the form of the addresses that GitHub assigns to accounts, or by what GitHub says of
 * the same address in a commit.
 */
function accountsIn(evidence) {
    const { pullRequest, commits } = evidence;
    const noreply = `users.noreply.${new URL(pullRequest.url).host}`.toLowerCase();
    const shown = loginsShown(evidence);
    const known = new Map();
    for (const { author, authorId, authorType, authorEmail, ...by } of commits) {
        const { committer, committerId, committerType, committerEmail } = by;
        if (committer && committerEmail)
            known.set(committerEmail.toLowerCase(), account(committer, committerId, committerType));
        if (author && authorEmail)
            known.set(authorEmail.toLowerCase(), account(author, authorId, authorType));
    }
    return email => {
        const [, id, name = ''] = /^(?:(\d{1,15})\+)?([^@+]{1,60})@[^@]*$/.exec(email.toLowerCase()) ?? [];
        const isNoreply = email.toLowerCase().endsWith(`@${noreply}`) && identifiers/* GITHUB_LOGIN */.cd.accepts(name.replace(/\[bot\]$/, ''));
        if (isNoreply && id)
            return { ...account(name, Number(id)), isClaimed: true };
        // `LOGIN@…` of older accounts: the login may be a former one, which GitHub does not show anywhere.
        if (isNoreply && (shown.has(name) || isBot(name)))
            return account(name);
        return known.get(email.toLowerCase());
    };
}
/** Logins that belong to an account at this moment. */
function loginsShown({ pullRequest, commits, pushes, reviews }) {
    const pushed = 'message' in pushes ? [] : pushes.map(({ by }) => by);
    const all = [pullRequest.author, ...pushed, ...commits.flatMap(({ author, committer }) => [author, committer])];
    return new Set([...all, ...reviews.map(({ user }) => user)].flatMap(login => login?.toLowerCase() ?? []));
}
/**
 * Git's author names can be forged, but GitHub's record of pushes cannot. Everyone who pushed any of its commits counts, not
 * only the last one.
 */
function handsOfPushes({ pullRequest, commits, pushes }) {
    if ('message' in pushes)
        return { hands: [], refusals: [pushes] };
    const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)]);
    // After the merge, restoring the branch counts as a push by a person who had no part in what was approved.
    const { mergedAt } = pullRequest;
    const ours = pushes.filter(({ sha, at }) => shas.has(sha) && !(mergedAt && at > mergedAt));
    const hands = ours.flatMap(({ by, byId, byType }) => by === undefined ? [] : [hand('pushed part of it', by, byId, byType)]);
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
/** When the branch first reached its final head; `undefined` if unknown. No approval of that head can be older. */
function pushedAt({ pullRequest, pushes }) {
    if ('message' in pushes)
        return undefined;
    const times = pushes.filter(({ sha }) => sha === pullRequest.headSha).map(({ at }) => at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}


/***/ }),

/***/ 76605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ lastBaseChange),
/* harmony export */   E: () => (/* binding */ refusalsOfBase)
/* harmony export */ });
/**
 * When the base last changed before the merge; `undefined` if never. Reviewers saw the diff to the base of that time, so an
 * approval of a harmless diff to another branch says nothing about this one.
 */
function lastBaseChange({ pullRequest: { mergedAt }, baseChanges }) {
    if ('message' in baseChanges)
        return undefined;
    const times = baseChanges.filter(at => !(mergedAt && at > mergedAt)).map(at => at.getTime());
    return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
/** Why changes of the base are not known. That refuses the pull request, even if it was approved. */
function refusalsOfBase({ baseChanges }) {
    return 'message' in baseChanges ? [baseChanges] : [];
}


/***/ }),

/***/ 14759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ decisiveReviews),
/* harmony export */   f: () => (/* binding */ isAfterMerge)
/* harmony export */ });
/**
 * The latest decisive review of each account. Comments do not decide. An approval after the merge does not decide either, and
 * must not replace one from before it. A review that withdraws an approval counts at any time.
 */
function decisiveReviews(reviews, pullRequest) {
    const decisive = [];
    for (const review of reviews.toSorted((a, b) => timeOf(a) - timeOf(b))) {
        if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const earlier = decisive.findIndex(({ review: other }) => isOfSameAccount(review, other));
        if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && earlier >= 0)
            continue;
        decisive.splice(earlier < 0 ? decisive.length : earlier, 1, { login: review.user.toLowerCase(), review });
    }
    return decisive;
}
/** Compares by id, which does not change with the login; by login only where no id is known. */
function isOfSameAccount(one, other) {
    if (one.userId !== undefined && other.userId !== undefined)
        return one.userId === other.userId;
    return one.user?.toLowerCase() === other.user?.toLowerCase();
}
/** A review without a time sorts last: as an approval it never counts. */
const timeOf = ({ submittedAt }) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
const isAfterMerge = ({ submittedAt }, { mergedAt }) => mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt);


/***/ }),

/***/ 68533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $f: () => (/* binding */ disqualificationOf),
  Nt: () => (/* binding */ incapacityOf),
  Qt: () => (/* binding */ mayApproveIn),
  LZ: () => (/* binding */ permissionIn),
  aJ: () => (/* binding */ refusalsOfChangesAsked),
  Q$: () => (/* binding */ refusalsOfMakers)
});

// UNUSED EXPORTS: permissionOf

// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(15512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(29299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/domain/approval/authorship.js + 1 modules
var approval_authorship = __webpack_require__(16328);
// EXTERNAL MODULE: ./build/domain/approval/base-change.js
var base_change = __webpack_require__(76605);
;// CONCATENATED MODULE: ./build/domain/approval/beneficiary.js


/**
 * Each login of the beneficiary must be their current one: otherwise they could approve under the new one. A login that was
 * given up belongs to no one, or to any person who has registered it since. Permissions follow the account, so such a person
 * has no access to the repository; and a login whose id the rules say must still be that of the same account.
 */
function refusalsOfBeneficiary({ collaborators, isPublic }, beneficiary, persons, known) {
    return [...(0,identity_map/* aliasesOf */.QI)(beneficiary, persons)].flatMap(login => {
        const found = collaborators.get(login);
        if (!found)
            return [unknown(login)];
        const saidId = (0,known_accounts/* otherIdOf */.PF)(login, found.id, known);
        if (saidId !== undefined)
            return [(0,known_accounts/* changedHands */.Dk)(login, found.id, `the rules say ${saidId}`)];
        return hasAccess(found.permission, isPublic) ? [] : [withoutAccess(login, isPublic)];
    });
}
const hasAccess = (permission, isPublic) => permission !== 'none' && !(isPublic && permission === 'read');
function unknown(login) {
    return {
        message: `GitHub knows no person ${login}, who would get access by the rules`,
        remedy: 'Correct the login under users: in the rule file; people can change theirs',
    };
}
function withoutAccess(login, isPublic) {
    const access = isPublic ? 'no access to this public repository beyond reading it' : 'no access to this repository';
    return {
        message: `${login}, who would get access by the rules, has ${access}, so the login may belong to another person now`,
        remedy: `Correct users: in the rule file to the login that this person has now, or give ${login} ${isPublic ? 'the role Triage in' : 'access to'} this repository`,
    };
}

// EXTERNAL MODULE: ./build/domain/approval/decisive-reviews.js
var decisive_reviews = __webpack_require__(14759);
// EXTERNAL MODULE: ./build/domain/approval/requesters.js
var requesters = __webpack_require__(64230);
// EXTERNAL MODULE: ./build/domain/approval/teams.js
var teams = __webpack_require__(1735);
;// CONCATENATED MODULE: ./build/domain/approval/eligibility.js









const MAY_APPROVE = ['write', 'maintain', 'admin'];
/** The permission of a login at this moment. */
const permissionOf = (login, { collaborators }) => collaborators.get(login)?.permission ?? 'none';
/** For people: `has only the permission 'read'`. */
const permissionIn = (login, evidence) => `has only the permission '${permissionOf(login, evidence)}'`;
const mayApproveIn = (login, evidence) => MAY_APPROVE.includes(permissionOf(login, evidence));
/** Why people may not approve at all, independent of the review. */
function disqualificationOf(person, authorship, { collaborators }, { beneficiary, persons, known }) {
    const beneficiaryAccounts = beneficiary.map(login => ({ login }));
    if ((0,identity_map/* isSamePerson */.sO)(person, (0,identity_map/* identityOf */.cu)(beneficiaryAccounts, persons, collaborators, known)))
        return 'would approve their own access';
    return (0,approval_authorship/* handOf */.vL)(authorship, person);
}
/**
 * Why an account may not approve at this moment: not named by the rules, another account than the one that they mean, or
 * without the permission. `undefined` if it may.
 */
function incapacityOf({ login, id }, evidence, { rules, known }) {
    const excluding = rules.find(({ approvers }) => approvers && !(0,teams/* isNamed */.ev)(login, approvers, evidence.teams));
    if (excluding)
        return `is not among the approvers of ${(0,rules_rules/* nameOfRule */.Xp)(excluding)}`;
    const saidId = (0,known_accounts/* otherIdOf */.PF)(login, id, known);
    if (saidId !== undefined)
        return `is the login of another account than the rules say, which has the id ${saidId}`;
    const idNow = evidence.collaborators.get(login)?.id;
    if (idNow !== undefined && id !== undefined && idNow !== id)
        return 'is the login of another account now than of the one that approved';
    return mayApproveIn(login, evidence) ? undefined : `${permissionIn(login, evidence)} in this repository`;
}
/** Refusals that no approval can solve: about those who made the pull request, its base, and the beneficiary. */
const refusalsOfMakers = (authorship, evidence, policy) => [
    ...authorship.refusals,
    ...(0,base_change/* refusalsOfBase */.E)(evidence),
    ...refusalsOfBeneficiary(evidence, policy.beneficiary, policy.persons, policy.known),
    ...policy.rules.flatMap(rule => (0,requesters/* refusalsOfRequesters */.ul)(authorship, evidence, rule, policy)),
    ...policy.rules.flatMap(rule => (0,requesters/* refusalsOfBots */.$q)(authorship, evidence, rule, policy)),
];
/** Like GitHub's branch protection: a requested change by a person who may approve blocks the merge until it is withdrawn. */
const refusalsOfChangesAsked = (evidence) => (0,decisive_reviews/* decisiveReviews */.G)(evidence.reviews, evidence.pullRequest)
    .filter(({ login, review }) => review.state === 'CHANGES_REQUESTED' && mayApproveIn(login, evidence))
    .map(({ login }) => ({
    message: `${login} asked for changes, and has not taken that back`,
    remedy: 'Have that review dismissed or turned into an approval; then run this job again',
}));


/***/ }),

/***/ 64230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ refusalsOfBots),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   b7: () => (/* binding */ isGitHubItself),
/* harmony export */   ul: () => (/* binding */ refusalsOfRequesters)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _rules_known_accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29299);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _teams_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1735);




/**
 * GitHub's own account. The merge button, the web editor and the API commit in its name, so it does not count as a requester
 * or a bot. Anyone can write its address into a commit, which hides nobody: who pushed counts as well.
 */
const GITHUB_ITSELF = 'web-flow';
const isGitHubItself = ({ login }) => login === GITHUB_ITSELF;
/**
 * Refuses a pull request whose authors may not ask for the beneficiary. `ownLogins`: the logins that all rules list for the
 * beneficiary. Every author counts, not only the person who opened it, because every author decides what is asked for.
 */
function refusalsOfRequesters({ hands }, { teams, collaborators }, rule, { beneficiary, ownLogins, known }) {
    const { requesters } = rule;
    if (!requesters)
        return [];
    const own = new Set(ownLogins.map(login => login.toLowerCase()));
    const others = hands.filter(hand => {
        const name = nameOf(hand, collaborators, known);
        const isOwn = own.has(name) && !hand.isBot;
        return name !== GITHUB_ITSELF && !isOwn && !(0,_teams_js__WEBPACK_IMPORTED_MODULE_3__/* .isNamed */ .ev)(name, requesters, teams);
    });
    const refused = [...new Set(others.map(hand => nameOf(hand, collaborators, known)))];
    if (refused.length === 0)
        return [];
    const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may';
    return [
        {
            message: `By ${(0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(refused)} had a part in this pull request`,
            remedy: `Ask ${beneficiary[0]}${requesters.length > 0 ? ', or one of those who may,' : ''} to open the pull request`,
        },
        ...(0,_teams_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOfTeams */ .hy)(requesters, teams),
    ];
}
/**
 * Refuses a pull request in which a bot had a part, unless the rule names it: the person who told the bot is not on record, and
 * could approve what they asked for. Rules that name their requesters refuse other bots by that.
 */
function refusalsOfBots({ hands }, { collaborators }, rule, { known }) {
    const bots = hands.filter(({ isBot, login }) => isBot && login !== GITHUB_ITSELF);
    const [first] = bots;
    if (rule.requesters || first === undefined)
        return [];
    const names = [...new Set(bots.map(hand => nameOf(hand, collaborators, known)))];
    return [
        {
            message: `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(names)} ${first.did}: a bot, and GitHub does not say who told it to`,
            remedy: `Have a person commit, push and open a new pull request, or name the bot under \`requesters\` of ${(0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)}`,
        },
    ];
}
/**
 * The name to look up in the rule. A login that is only claimed counts only if GitHub knows that account by it, and one whose
 * id the rules say only if it has that id.
 */
function nameOf(hand, collaborators, known) {
    const { login, isClaimed } = hand;
    if (login === undefined)
        return 'an account that is gone';
    const id = hand.id ?? collaborators.get(login)?.id;
    const isAnother = (isClaimed && collaborators.get(login)?.id !== id) || (0,_rules_known_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .otherIdOf */ .PF)(login, id, known) !== undefined;
    return isAnother ? `the account ${id ?? 'of an unknown id'}, called ${login},` : login;
}


/***/ }),

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ unreadableTeam),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   hy: () => (/* binding */ refusalsOfTeams)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);


/**
 * Whether a list of logins and teams includes a login, directly or as a team member. A team that cannot be read has no
 * members here.
 */
function isNamed(login, people, teams) {
    return people.some(name => {
        if (!(0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ)(name))
            return name.toLowerCase() === login;
        const members = teams.get(name.toLowerCase());
        return members !== undefined && 'has' in members && members.has(login);
    });
}
/** Refusals for the teams of a list that cannot be read. */
function refusalsOfTeams(people, teams) {
    return people.filter(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ).flatMap(name => {
        const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name);
        return 'has' in members ? [] : [members];
    });
}
/**
 * The token of a job cannot read teams: it belongs to the repository, and teams to the organisation (docs/aws-facts.md GH-4).
 */
function unreadableTeam(name) {
    return {
        message: `The github-token may not read the team ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} that the rules name, or there is no such team`,
        remedy: "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
    };
}


/***/ }),

/***/ 15512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ isAccountOf),
/* harmony export */   QI: () => (/* binding */ aliasesOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   sO: () => (/* binding */ isSamePerson)
/* harmony export */ });
/**
 * All logins of the people who own some logins, in lower case. Two logins of one IAM user belong to one person, and so do the
 * logins of IAM users who share a login. Otherwise a person could approve with one login what they wrote, or benefit from,
 * with another.
 */
function aliasesOf(logins, persons) {
    const found = new Set([...logins].map(login => login.toLowerCase()));
    // The loop also visits logins that are added to the set during it.
    for (const login of found) {
        const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login));
        for (const other of ofSame.flat())
            found.add(other.toLowerCase());
    }
    return found;
}
/**
 * All logins and ids of the people who own some accounts: the logins that the rules put together, the ids of those now and by
 * the rules, and the logins of these ids. A login alone proves nothing: its owner can change it, and then anyone can register it.
 */
function identityOf(accounts, persons, collaborators, known) {
    const pairs = [...[...collaborators].map(([login, { id }]) => ({ login, id })), ...known];
    const logins = new Set(accounts.flatMap(({ login }) => login?.toLowerCase() ?? []));
    const ids = new Set(accounts.flatMap(({ id }) => id ?? []));
    for (let found = -1; found < logins.size + ids.size;) {
        found = logins.size + ids.size;
        for (const login of aliasesOf(logins, persons))
            logins.add(login);
        for (const { login, id } of pairs) {
            if (logins.has(login))
                ids.add(id);
            if (ids.has(id))
                logins.add(login);
        }
    }
    return { logins, ids };
}
/** Whether two identities belong to one person: one equal id or login is enough. */
function isSamePerson(one, other) {
    return [...one.logins].some(login => other.logins.has(login)) || [...one.ids].some(id => other.ids.has(id));
}
/**
 * Whether an account belongs to a person. One equal id or login is enough, which excludes more accounts than requiring both.
 */
function isAccountOf({ logins, ids }, { login, id }) {
    return (login !== undefined && logins.has(login.toLowerCase())) || (id !== undefined && ids.has(id));
}


/***/ })

};

