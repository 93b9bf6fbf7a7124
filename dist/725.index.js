export const id = 725;
export const ids = [725];
export const modules = {

/***/ 725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPage: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/render/report/page/assets.js
const script = "\"use strict\";(()=>{var ke={s:1e3,m:6e4,h:36e5,d:864e5};function Lt(e){return`${e.toISOString().slice(0,19)}Z`}function V(e){let n=Lt(e),t=n.slice(17,19),r=`${n.slice(11,16)}${t===\"00\"?\"\":`:${t}`}`;return`${Number(n.slice(8,10))} ${At[e.getUTCMonth()]} ${n.slice(0,4)}, ${r} UTC`}var At=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"];function Me(e){let n=Math.round(e/100),t=Math.floor(n/36e3),r=Math.floor(n%36e3/600),o=n%600/10;return[t&&`${t}h`,r&&`${r}m`,o&&`${o}s`].filter(Boolean).join(\"\")||\"0s\"}function Se(e){let n=Math.floor(e/ke.d);if(n<2)return Me(e);let t=e-n*ke.d;return`${n}d${t<50?\"\":Me(t)}`}var Ot=/^https?:\\/\\/[A-Za-z0-9.-]+(?::\\d{1,5})?\\/[A-Za-z0-9._-]+\\/[A-Za-z0-9._-]+$/,$e=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/,Dt=/^[A-Za-z0-9_@=,+.-]+$/,It=/^\\/actions\\/runs\\/\\d{1,20}(?:\\/attempts\\/\\d{1,6})?$/;function Ae({repositoryUrl:e,ledger:n}){let t=Ot.test(e)?e:void 0,r=s=>t===void 0||s===void 0?void 0:`${t}${s}`,o=(s,i)=>r($e.test(s)?Ct(`/blob/${s}`,i):void 0);return{repository:r(\"\"),pullRequest:s=>r(Le(\"/pull/\",s)),issue:s=>r(Le(\"/issues/\",s)),commit:s=>r($e.test(s)?`/commit/${s}`:void 0),file:o,record:s=>o(n??\"\",s),run:s=>r(t!==void 0&&s?.startsWith(t)&&It.test(s.slice(t.length))?s.slice(t.length):void 0)}}var Le=(e,n)=>Number.isSafeInteger(n)&&n>0?`${e}${n}`:void 0;function Ct(e,n){let t=n.split(\"/\");return t.every(o=>Dt.test(o)&&!/^\\.\\.?$/.test(o))?[e,...t.map(encodeURIComponent)].join(\"/\"):void 0}var Oe=e=>`#grant=${encodeURIComponent(e)}`;var De=new RegExp(\"[\\\\p{Cc}\\\\p{Cf}\\\\p{Cs}\\\\p{Co}\\\\p{Zl}\\\\p{Zp}\\\\p{Default_Ignorable_Code_Point}\\\\p{Noncharacter_Code_Point}[\\\\p{Zs}--[ \\\\u3000]]]\",\"v\"),Ht=new RegExp(De,\"gv\");function Ie(e){for(let n of e.matchAll(Ht)){let t=n[0]===\"\\r\"&&e[n.index+1]===`\n`;if(n[0]!==`\n`&&n[0]!==\"\t\"&&!t)return{offset:n.index,name:Ft(n[0])}}}function Ce(e,n=60){let t=\"\",r=\"\",o=0;for(let s of e.slice(0,2*n+2)){let i=De.test(s)?`\\\\u{${s.codePointAt(0)?.toString(16)}}`:s;if(o+=i===s?1:i.length,o>n)return`${r}\\u2026`;t+=i,o<n&&(r=t)}return t}function Ft(e){return`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,\"0\")}`}var He=(e,n,t=`${n}s`)=>`${e} ${e===1?n:t}`;var a=(e,n,...t)=>({tag:e,attributes:n,children:t.filter(_t)}),_t=e=>e!==void 0&&e!==!1,he=e=>Ie(e)?e.split(/(\\n|\\t)/).map(n=>/^[\\n\\t]$/.test(n)?n:Ce(n,1/0)).join(\"\"):e,Ut=/^(?:title|aria-label|aria-roledescription)$/,Fe=({attributes:e})=>Object.entries(e).flatMap(([n,t])=>t===void 0||t===!1?[]:[[n,t===!0?\"\":Ut.test(n)?he(String(t)):String(t)]]);var se={expiry:\"it expired\",stop:\"an emergency stop\",\"request-removed\":\"the request was removed\",\"request-changed\":\"the request was changed\",sweep:\"a sweep\",unknown:\"not recorded\"};function g(e){if(e===void 0)return D;let n=Date.parse(e);return Number.isNaN(n)?e:a(\"time\",{datetime:e},V(new Date(n)))}var D=a(\"span\",{class:\"none\"},\"not recorded\"),F=e=>Se(e*1e3),y=e=>a(\"code\",{},e),k=(e,...n)=>e?a(\"a\",{href:e,rel:\"noopener noreferrer\",target:\"_blank\"},...n):a(\"span\",{},...n),P=({login:e,id:n})=>n===void 0?e:`${e} (id ${n})`,I=e=>e&&`${P(e)}, by ${e.event}`,Y=(e,n)=>k(e.commit(n),y(n.slice(0,12))),_=(e,n)=>n?k(e.pullRequest(n.number),`#${n.number}`):D;function U(e,n){if(n===void 0)return D;let t=e.run(n);return t?k(t,`run ${n.split(\"/actions/runs/\")[1]??\"\"}`):y(n)}var N=(e,n)=>a(\"span\",{class:\"artefact\"},k(e.record(n.path),y(n.path)),a(\"span\",{class:\"hash\"},\"SHA-256 \",y(n.sha256)),be(n.witnessed)),be=e=>e===void 0?x(\"quiet\",\"Witness not read\"):x(e?\"good\":\"bad\",e?\"Witnessed\":\"Not witnessed\"),x=(e,n)=>a(\"span\",{class:`badge ${e}`},a(\"span\",{class:\"sign\",\"aria-hidden\":\"true\"},Bt[e]),n),Bt={good:\"\\u2713\",bad:\"\\u2715\",warn:\"!\",quiet:\"\\xB7\"},C=e=>a(\"dl\",{class:\"facts\"},...e.flatMap(([n,t])=>t===void 0||t===\"\"?[]:[a(\"div\",{},a(\"dt\",{},n),a(\"dd\",{},t))])),Z=e=>a(\"a\",{href:Oe(e)},y(e)),w=e=>a(\"div\",{class:\"lines\"},...e.map(n=>a(\"div\",{},n))),Te=e=>e.length>1?a(\"ul\",{class:\"plain\"},...e.map(n=>a(\"li\",{},n))):e[0],B=(e,n,t)=>a(\"div\",{class:\"wide\",tabindex:0,role:\"region\",\"aria-label\":e},a(\"table\",{},a(\"caption\",{},e),a(\"thead\",{},a(\"tr\",{},...n.map(r=>a(\"th\",{scope:\"col\"},r)))),a(\"tbody\",{},...t.map(r=>a(\"tr\",{},...r.map((o,s)=>s===0?a(\"th\",{scope:\"row\"},o??\"\"):a(\"td\",{},o??D)))))));function M(e,{at:n,...t},r){let o=Date.parse(n)||0;return{...t,opens:o,closes:o,haystack:JSON.stringify(e).toLowerCase(),cells:r}}function _e(e,n,t){let{id:r,title:o,none:s,columns:i,rows:c}=e,d=`${r}-title`,l=n.length===c.length?`${c.length}`:`${n.length} of ${c.length}`;return a(\"section\",{id:r,class:\"events\",\"aria-labelledby\":d},a(\"h2\",{id:d,tabindex:-1},o,\" \",a(\"span\",{class:\"count\"},l)),c.length===0&&a(\"p\",{},s),c.length>0&&n.length===0&&a(\"p\",{},\"The filters leave none of them.\"),n.length>0&&B(o,i,n.slice(0,t).map(f=>f.cells())),n.length>t&&a(\"button\",{type:\"button\",class:\"more\",\"data-more\":r},`Show ${Math.min(J,n.length-t)} more of ${n.length-t}`))}var J=100;var Ue=(e,n)=>[Gt(e,n),qt(e,n),Wt(e,n),jt(e,n),zt(e,n)],Gt=({stops:e},n)=>({id:\"stops\",title:\"Emergency stops\",none:\"Nobody used the emergency stop.\",columns:[\"When\",\"Stopped by\",\"What\",\"Grants that it ended\",\"Run\",\"Record\"],rows:e.map(t=>M(t,{at:t.observedAt,...t.what===\"user\"&&t.subject&&{people:[t.subject]}},()=>[g(t.observedAt),I(t.startedBy),t.what===\"everything\"?\"everything\":`${t.what} ${t.subject??\"\"}`,w(t.grants.map(Z)),U(n,t.run),N(n,t.artefact)]))}),qt=({findings:e},n)=>({id:\"findings\",title:\"Found by sweeps\",none:\"No sweep found anything that was not merged.\",columns:[\"Found\",\"What\",\"Where\",\"For\",\"Policy or sessions\",\"Why\",\"Alarm\",\"Gone\",\"Record\"],rows:e.map(t=>M(t,{at:t.observedAt,...t.user&&{people:[t.user]},account:t.account},()=>[g(t.observedAt),x(\"warn\",t.state),`${t.account}, ${t.region}`,t.user,w([...t.policy?[t.policy]:[],...t.sessions].map(y)),t.why,t.issue===void 0?void 0:k(n.issue(t.issue),`#${t.issue}`),t.goneAt?g(t.goneAt):x(\"bad\",\"Still there\"),N(n,t.artefact)]))}),Wt=({rulesChanges:e},n)=>({id:\"rules-changes\",title:\"Changes of the rules\",none:\"The rules did not change.\",columns:[\"Merged\",\"Asked by\",\"Approved by\",\"Merged by\",\"Pull request\",\"Merge\",\"What changed\",\"Record\"],rows:e.map(t=>M(t,{at:t.mergedAt},()=>[g(t.mergedAt),t.requestedBy&&P(t.requestedBy),t.approvedBy&&(t.approvedBy.length>0?w(t.approvedBy.flatMap(r=>[P(r),g(r.at)])):x(\"warn\",\"Nobody\")),t.mergedBy&&P(t.mergedBy),_(n,t.pullRequest),Y(n,t.mergeSha),w(t.changes),t.artefact&&N(n,t.artefact)]))}),jt=({transcriptReads:e},n)=>({id:\"transcript-reads\",title:\"Transcripts that were read\",none:\"Nobody read what sessions typed and printed.\",columns:[\"When\",\"Read by\",\"How\",\"Asked for\",\"Sessions\",\"Run\",\"Record\"],rows:e.map(t=>M(t,{at:t.observedAt},()=>[g(t.observedAt),I(t.startedBy),t.how.join(\", \"),w(t.asked),w(t.sessions.map(y)),U(n,t.run),N(n,t.artefact)]))}),zt=({accessReviews:e},n)=>({id:\"access-reviews\",title:\"Access reviews\",none:\"No access review was merged.\",columns:[\"Merged\",\"Merged by\",\"File\",\"Pull request\",\"Confirmed\",\"Not confirmed\"],rows:e.map(t=>M(t,{at:t.mergedAt},()=>[g(t.mergedAt),t.mergedBy&&P(t.mergedBy),k(n.file(t.mergeSha,t.file),y(t.file)),_(n,t.pullRequest),String(t.confirmed),t.notConfirmed.join(\", \")||\"nobody\"]))});var Be=(e,n)=>[Kt(e,n),Yt(e,n),Zt(e,n),Jt(e,n),...Ue(e,n)],Kt=({breakGlass:e},n)=>({id:\"break-glass\",title:\"Break-glass access and its reviews\",none:\"Nobody used break-glass access.\",columns:[\"Grant\",\"For\",\"Account\",\"Opened\",\"Reason\",\"Review\"],rows:e.map(t=>M(t,{at:t.opensAt,people:[t.user],account:t.account},()=>[Z(t.id),t.user,t.account,g(t.opensAt),t.reason,Vt(t,n)]))}),Vt=({reviews:e,reviewDueAt:n},t)=>e.length===0?w([x(\"warn\",\"Not reviewed\"),...n?[w([\"due \",g(n)])]:[]]):w(e.flatMap(({verdict:r,by:o,at:s,text:i,artefact:c})=>[x(r===\"approved\"?\"good\":\"bad\",`${r} by ${P(o)}`),g(s),i,N(t,c)])),Ge=[\"When\",\"For\",\"Account\",\"Instances\",\"Reason\",\"Asked by\",\"Merged by\",\"Pull request\"],qe=(e,n)=>[g(e.observedAt),e.user,e.account,e.instances?.join(\", \")??Object.entries(e.tags??{}).map(([t,r])=>`${t}=${r}`).join(\", \"),e.reason,e.requestedBy&&P(e.requestedBy),e.mergedBy&&P(e.mergedBy),_(n,e.pullRequest)],Yt=({refusals:e},n)=>({id:\"refusals\",title:\"Refused requests\",none:\"No merged request was refused.\",columns:[...Ge,\"Why\",\"Record\"],rows:e.map(t=>M(t,{at:t.observedAt,people:[t.user],account:t.account},()=>[...qe(t,n),w(t.why),N(n,t.artefact)]))}),Zt=({overtaken:e},n)=>({id:\"overtaken\",title:\"Overtaken requests\",none:\"No request was changed by another merge before it could be granted.\",columns:[...Ge,\"Record\"],rows:e.map(t=>M(t,{at:t.observedAt,people:[t.user],account:t.account},()=>[...qe(t,n),N(n,t.artefact)]))}),Jt=({failures:e},n)=>({id:\"failures\",title:\"Failures\",none:\"No grant failed, and every end could be proven at once.\",columns:[\"When\",\"What failed\",\"For\",\"Account\",\"Grant\",\"Message\",\"Followed by\",\"Record\"],rows:e.map(t=>M(t,{at:t.observedAt,people:[t.user],account:t.account},()=>[g(t.observedAt),t.kind===\"grant\"?\"The grant\":\"The proof of the end\",t.user,t.account,Z(t.grant),t.message,t.followedBy??x(\"warn\",\"Nothing\"),N(n,t.artefact)]))});var j={\"not-merged\":\"Not merged on the default branch\",tampered:\"Policy changed, or came back\",\"end-not-proven\":\"End not proven\",\"not-witnessed\":\"Record not in the witness\",\"approved-late\":\"Approved after access began\",overrun:\"Session outlived its grant\",\"review-rejected\":\"Review rejected\",\"review-overdue\":\"Review overdue\",\"transcript-missing\":\"Transcript missing\",\"deleted-by-others\":\"Policy deleted by others\",\"break-glass\":\"Break-glass access\",\"ended-early\":\"Ended before its time\"};var Q={person:\"\",account:\"\",instance:\"\",text:\"\",kind:\"\",since:\"\",until:\"\"},ae=Object.keys(Q),ie={any:\"Any exception\",none:\"No exception\",open:\"Still open\",...j};function We(e){let n=new URLSearchParams(e.replace(/^#/,\"\")),t=o=>(n.get(o)??\"\").slice(0,500),r=Object.fromEntries(ae.map(o=>[o,t(o)]));return{...r,kind:Object.hasOwn(ie,r.kind)?r.kind:\"\",since:X(G(r.since)),until:X(G(r.until)),page:/^[1-9]\\d{0,6}$/.test(t(\"page\"))?Number(t(\"page\")):1,grant:t(\"grant\")}}function je({page:e,grant:n,...t}){let r=new URLSearchParams;for(let o of ae)t[o]!==\"\"&&r.set(o,t[o]);return e>1&&r.set(\"page\",String(e)),n!==\"\"&&r.set(\"grant\",n),r.toString()}function G(e){if(!/^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d)?$/.test(e))return;let n=Date.parse(e.length===10?`${e}T00:00Z`:`${e}Z`);return Number.isNaN(n)?void 0:n}var X=e=>e===void 0?\"\":new Date(e).toISOString().slice(0,16);function ce(e){let n=e.text.toLowerCase().split(/\\s+/).filter(Boolean),t=G(e.since)??Number.NEGATIVE_INFINITY,r=G(e.until)??Number.POSITIVE_INFINITY,{person:o,account:s,instance:i}=e;return c=>(o===\"\"||!c.people||c.people.includes(o))&&(s===\"\"||c.account===void 0||c.account===s)&&(i===\"\"||!c.instances||c.instances.some(d=>d.includes(i)))&&c.opens<r&&(c.closes>t||c.opens>=t)&&n.every(d=>c.haystack.includes(d))}function ze(e){return e===\"\"?()=>!0:e===\"any\"?n=>n.exceptions.length>0:e===\"none\"?n=>n.exceptions.length===0:e===\"open\"?n=>n.state===\"open\":n=>n.exceptions.includes(e)}function Ke(e){let{id:n,user:t,account:r,region:o,instances:s,reason:i,pullRequest:c,approvers:d,also:l}=e,f=[n,t,r,o,...s,i,`#${c}`,...d,...l];return{...e,people:[t],haystack:f.join(`\n`).toLowerCase()}}function Ve(e,n){let t=(e.until-e.from)/10,{from:r,until:o}=e;for(let{opens:s,closes:i}of n)s<r&&(r=Math.max(s,e.from-t)),i>o&&(o=Math.min(i,e.until+t));return{from:Math.floor(r/6e4)*6e4,until:Math.ceil(o/6e4)*6e4}}function Ye(e,n,t,r){let o=Math.min(Math.max((e.until-e.from)*n,6e5),r.until-r.from),s=Math.min(Math.max((t-e.from)/(e.until-e.from),0),1);return Je(t-s*o,o,r)}var Ze=(e,n,t)=>Je(e.from+n*(e.until-e.from),e.until-e.from,t);function Je(e,n,t){let r=Math.max(t.from,Math.min(e,t.until-n));return{from:Math.floor(r/6e4)*6e4,until:Math.ceil((r+n)/6e4)*6e4}}var Xt=\"http://www.w3.org/2000/svg\",Qt=new Set([\"svg\",\"path\",\"text\",\"defs\",\"pattern\"]);function S(e){if(typeof e==\"string\")return document.createTextNode(he(e));let n=Qt.has(e.tag)?document.createElementNS(Xt,e.tag):document.createElement(e.tag);for(let[t,r]of Fe(e))n.setAttribute(t,r);return n.append(...e.children.map(S)),n}var A=(e,...n)=>e.replaceChildren(...n.map(S));function R(e,n=document){let t=n.querySelector(e);if(!t)throw new Error(`the page has no ${e}`);return t}function Xe(e,n){let t=S(tn(e)),r=ae.map(o=>[o,R(`[name=${o}]`,t)]);return t.addEventListener(\"input\",()=>n.change(Object.fromEntries(r.map(([o,s])=>[o,s.value])))),t.addEventListener(\"submit\",o=>o.preventDefault()),R(\"[data-clear]\",t).addEventListener(\"click\",n.clear),R(\"[data-print]\",t).addEventListener(\"click\",n.print),{element:t,show:o=>{for(let[s,i]of r)i.value!==o[s]&&en(i,o[s])}}}function en(e,n){e.value=n,e.value!==n&&e instanceof HTMLSelectElement&&e.append(S(de(n,n))),e.value=n}function tn(e){let n=Ee(e.map(o=>o.user)),t=Ee(e.map(o=>o.account)),r=Ee(e.flatMap(o=>o.instances)).slice(0,2e3);return a(\"form\",{class:\"filters\",role:\"search\",\"aria-label\":\"Filter the grants\"},xe(\"person\",\"Person\",\"Everyone\",n),xe(\"account\",\"Account\",\"All accounts\",t),te(\"instance\",\"Instance\",a(\"input\",{...ee(\"instance\"),type:\"text\",list:\"instances\"})),a(\"datalist\",{id:\"instances\"},...r.map(o=>de(o,o))),te(\"text\",\"Reason, ticket, approver or id\",a(\"input\",{...ee(\"text\"),type:\"search\"})),xe(\"kind\",\"Exceptions\",\"All grants\",Object.keys(ie),ie),te(\"since\",\"Access since (UTC)\",a(\"input\",{...ee(\"since\"),type:\"datetime-local\"})),te(\"until\",\"Access until (UTC)\",a(\"input\",{...ee(\"until\"),type:\"datetime-local\"})),a(\"div\",{class:\"buttons\"},a(\"button\",{type:\"button\",\"data-clear\":!0},\"Clear filters\"),a(\"button\",{type:\"button\",\"data-print\":!0},\"Print what is shown\")))}var ee=e=>({id:`filter-${e}`,name:e,autocomplete:\"off\"}),te=(e,n,t)=>a(\"div\",{class:\"field\"},a(\"label\",{for:`filter-${e}`},n),t),de=(e,n)=>a(\"option\",{value:e},n),xe=(e,n,t,r,o={})=>te(e,n,a(\"select\",ee(e),de(\"\",t),...r.map(s=>de(s,o[s]??s)))),Ee=e=>[...new Set(e)].toSorted();var Qe=(e,n)=>[nn(e,n),rn(e),sn(e,n),an(e,n)],nn=({ends:e},n)=>e.length>0&&B(\"How access was ended\",[\"Region\",\"Verdict\",\"Cause\",\"From\",\"To\",\"Checks\",\"Sessions closed\",\"Overrun\",\"Run\",\"Started by\"],e.map(t=>[t.region,t.verdict,se[t.cause],g(t.startedAt),g(t.finishedAt),String(t.passes),String(t.terminatedSessions),t.overrunSeconds>0?F(t.overrunSeconds):\"none\",U(n,t.run),I(t.startedBy)]));function rn({usage:e}){if(!e)return a(\"p\",{},\"No evidence check has looked for sessions of this grant.\");if(e.sessions.length===0)return a(\"p\",{},`No session was opened${e.isFinal?\"\":\" so far, by the last evidence check\"}.`);let n=`Sessions: used for ${F(e.usedMinutes*60)}${e.isFinal?\"\":\" so far\"}`;return B(n,[\"Session\",\"Instance\",\"From\",\"To\",\"How it ended\",\"Verdict\",\"CloudWatch\",\"S3\"],e.sessions.map(t=>[y(t.id),y(t.instance),g(t.startedAt),g(t.endedAt),t.ended,t.verdict,...on(t)]))}function on({transcripts:{cloudWatch:e,s3:n}}){return[e&&C([[\"State\",e.state],[\"Group\",y(e.group)],[\"Stream\",y(e.stream)]]),n&&C([[\"State\",n.state],[\"Object\",y(`s3://${n.bucket}/${n.key}`)],[\"Bytes\",n.bytes===void 0?void 0:String(n.bytes)],[\"Version\",n.versionId&&y(n.versionId)],[\"SHA-256\",n.sha256&&y(n.sha256)],[\"ETag\",n.etag&&y(n.etag)]])]}function sn({approval:e,reviews:n,reviewDueAt:t},r){return e.kind!==\"break-glass\"?!1:n?.length?B(\"Reviews of this break-glass access\",[\"Verdict\",\"By\",\"At\",\"Text\",\"Record\"],n.map(({verdict:o,by:s,at:i,text:c,artefact:d})=>[o,P(s),g(i),c,N(r,d)])):a(\"p\",{},\"No review afterwards is recorded. It was due: \",g(t),\".\")}function an({artefact:e,ends:n,usage:t,reviews:r},o){let s=[[\"What was given\",e],...n.map(i=>[`End in ${i.region}`,i.artefact]),...t?[[\"Evidence check\",t.artefact]]:[],...(r??[]).map(i=>[\"Review\",i.artefact])];return B(\"Records on the ledger\",[\"What it proves\",\"Record\",\"SHA-256\",\"Witness\"],s.map(([i,{path:c,sha256:d,witnessed:l}])=>[i,k(o.record(c),y(c)),y(d),be(l)]))}function pe(e,n){return a(\"div\",{class:\"evidence\"},cn(e),a(\"div\",{class:\"columns\"},dn(e,n),ln(e,n),pn(e),un(e,n)),...Qe(e,n))}var cn=({exceptions:e})=>e.length>0&&a(\"ul\",{class:\"marked\"},...e.map(({kind:n,text:t})=>a(\"li\",{},x(\"warn\",j[n]),\" \",t))),ue=(e,...n)=>a(\"div\",{class:\"block\"},a(\"h4\",{},e),...n),tt=(e,n)=>e||n?a(\"span\",{},e?P(e):\"not recorded\",\", \",g(n)):void 0,le=e=>Te(e.map(y)),dn=(e,n)=>ue(\"Asked\",C([[\"By\",tt(e.requestedBy,e.requestedAt)??D],[\"For\",e.user],[\"Role\",e.principal&&y(e.principal.role)],[\"Identity\",e.principal?.identity],[\"On GitHub\",e.logins.join(\", \")],[\"Reason\",a(\"span\",{class:\"reason\"},e.reason)],[\"Ticket\",e.ticket],[\"For how long\",F(e.requestedSeconds)],[\"Pull request\",_(n,e.pullRequest)],[\"File\",k(n.file(e.mergeSha,e.file),y(e.file))]]));function ln({approval:e,mergedBy:n,mergedAt:t,mergeSha:r},o){let s=e.by.map(i=>a(\"span\",{},P(i),\", \",g(i.at)));return ue(\"Approved\",C([[\"By\",Te(s)??x(\"warn\",\"Nobody beforehand\")],[\"Commit\",Y(o,e.headSha)],[\"Bytes of the file\",y(e.blobSha)],[\"Rule\",e.rule??D],[\"Bytes of the rules\",e.rulesBlobSha&&y(e.rulesBlobSha)],[\"Before access\",e.beforeAccess?x(\"good\",\"Yes\"):x(\"bad\",\"No\")],[\"Merged by\",tt(n,t)],[\"Merge\",Y(o,r)]]))}var et=e=>e&&le(Object.entries(e).map(([n,t])=>`${n}=${t}`)),pn=({account:e,accountId:n,region:t,instances:r,asked:o,live:s,policy:i,documents:c})=>ue(\"Given\",C([[\"Account\",`${e} (${n})`],[\"Region\",t],[\"Asked for\",o&&(le(o.instances??[])??et(o.tags))],[\"Instances\",le(r)],[\"Any with the tags\",et(s)],[\"Documents\",le(c)],[\"Policy\",y(i)]]));function un({grantedAt:e,opensAt:n,expiresAt:t,ended:r,run:o,startedBy:s,state:i},c){let d=r?g(r.at):i===\"open\"?\"it is not over yet\":x(\"bad\",\"No record proves it\");return ue(\"Opened and ended\",C([[\"Given\",g(e)],[\"Opened\",g(n)],[\"Was to end\",g(t)],[\"Proven to have ended\",d],[\"By\",r&&se[r.cause]],[\"Ordered by\",I(r?.by)],[\"Time to revoke\",r&&F(r.secondsToRevoke)],[\"Overrun\",r&&(r.overrunSeconds>0?x(\"warn\",F(r.overrunSeconds)):\"none\")],[\"Run\",U(c,o)],[\"Started by\",I(s)??D]]))}var ve=[\"ended\",\"open\",\"exception\",\"unproven\"],q={ended:\"Ended, proven\",open:\"Still open\",exception:\"With an exception\",unproven:\"End not proven\"};var mn=[1,5,15,30].map(e=>e*6e4).concat([1,3,6,12].map(e=>e*36e5)),fn=[864e5,2*864e5,7*864e5],nt=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"],gn=4*864e5;function rt(e,n){let t=e.until-e.from,r=[...mn,...fn].find(c=>t/c<=n);if(r===void 0)return hn(e,n);let o=r===7*864e5?gn:0,s=Math.ceil((e.from-o)/r)*r+o,i=Math.max(0,Math.floor((e.until-s)/r)+1);return Array.from({length:i},(c,d)=>yn(s+d*r,r))}function yn(e,n){let t=new Date(e),r=`${t.getUTCDate()} ${nt[t.getUTCMonth()]}`;return n>=864e5?{at:e,label:r,isMajor:t.getUTCDate()===1}:e%864e5===0?{at:e,label:r,isMajor:!0}:{at:e,label:t.toISOString().slice(11,16),isMajor:!1}}function hn({from:e,until:n},t){let r=[1,3,6,12,24,60,120].find(c=>(n-e)/(c*30*864e5)<=t)??1200,o=Math.max(1,r/12),s=Math.floor(new Date(e).getUTCFullYear()/o)*o,i=[];for(let c=0;Date.UTC(s,c)<=n;c+=r){let d=Date.UTC(s,c),l=new Date(d),f=`${nt[l.getUTCMonth()]} ${l.getUTCFullYear()}`;d>=e&&i.push({at:d,label:f,isMajor:l.getUTCMonth()===0})}return i}function st(e){let n=new Map;for(let[t,{user:r}]of e.entries()){let o=n.get(r);o?o.push(t):n.set(r,[t])}return[...n].toSorted(([t],[r])=>t<r?-1:1).map(([t,r])=>({user:t,...bn(e,r)}))}function bn(e,n){let t=[],r=n.map(o=>({index:o,...e[o]})).toSorted((o,s)=>o.opens-s.opens||o.closes-s.closes||o.index-s.index).map(({index:o,opens:s,closes:i,look:c})=>{let d=t.findIndex(f=>f<=s),l=d===-1?t.length:d;return t[l]=i,{index:o,lane:l,opens:s,closes:i,look:c}});return{lanes:t.length,bars:r}}var Tn=3;function at({bars:e},n,t){let r=t/(n.until-n.from),o=[],s=new Map;for(let{lane:i,look:c,opens:d,closes:l}of e){if(l<n.from||d>=n.until)continue;let f=Math.max(0,ot((d-n.from)*r)),b=Math.min(t,Math.max(f+Tn,ot((l-n.from)*r))),h=s.get(i);if(h?.look===c&&f<h.right+.5)h.right=Math.max(h.right,b);else{let T={lane:i,look:c,left:f,right:b};o.push(T),s.set(i,T)}}return o}var ot=e=>Math.round(e*10)/10;function it({bars:e},n,t,r){let o,s=r;for(let i of e){if(i.lane!==n)continue;let c=t<i.opens?i.opens-t:Math.max(0,t-i.closes);c<=s&&(o=i,s=c)}return o}var H=12,ne=3,Re=6,ct=24,xn=({lanes:e})=>2*Re+Math.max(1,e)*(H+ne)-ne,dt=e=>Re+e*(H+ne),lt=e=>Math.max(0,Math.floor((e-Re+ne/2)/(H+ne)));function pt(e,n,t){let r=at(e,n,t),o=xn(e),s=ve.map(i=>({look:i,own:r.filter(c=>c.look===i)})).filter(({own:i})=>i.length>0).map(({look:i,own:c})=>a(\"path\",{class:`bar ${i}`,d:c.map(En).join(\"\")}));return a(\"div\",{class:\"person\"},a(\"span\",{class:\"name\",title:e.user},e.user),a(\"div\",{class:\"plot\"},a(\"svg\",ut(t,o),a(\"path\",{class:\"grid\",d:gt(n,t,o)}),...s)))}var ut=(e,n)=>({width:e,height:n,viewBox:`0 0 ${e} ${n}`,preserveAspectRatio:\"none\"}),En=({lane:e,left:n,right:t})=>fe(n,dt(e),t-n,H),fe=(e,n,t,r)=>`M${z(e)} ${z(n)}h${z(t)}v${z(r)}h${z(-t)}z`;function mt({lane:e,opens:n,closes:t},r,o){let s=c=>Math.min(o,Math.max(0,me(c,r,o))),i=s(n);return fe(i-1.5,dt(e)-1.5,Math.max(3,s(t)-i)+3,H+3)}var z=e=>Math.round(e*10)/10,ft=(e,n)=>rt(e,Math.max(2,n/72)),me=(e,n,t)=>z((e-n.from)/(n.until-n.from)*t),gt=(e,n,t)=>ft(e,n).map(({at:r})=>`M${me(r,e,n)} 0v${t}`).join(\"\");function Pe(e,n){let t=ft(e,n).filter(({at:r})=>me(r,e,n)<n-34).map(({at:r,label:o,isMajor:s})=>a(\"text\",{x:me(r,e,n)+3,y:16,class:s?\"major\":\"minor\"},o));return a(\"div\",{class:\"person axis\"},a(\"span\",{class:\"name\"},\"UTC\"),a(\"div\",{class:\"plot\"},a(\"svg\",ut(n,ct),a(\"path\",{class:\"grid\",d:gt(e,n,ct)}),...t)))}var yt=()=>a(\"svg\",{class:\"patterns\",width:0,height:0,\"aria-hidden\":\"true\"},a(\"defs\",{},...[\"exception\",\"unproven\"].map(e=>a(\"pattern\",{id:`look-${e}`,width:6,height:6,patternUnits:\"userSpaceOnUse\",patternTransform:\"rotate(45)\"},a(\"path\",{class:`ground ${e}`,d:fe(0,0,6,6)}),a(\"path\",{class:`stroke ${e}`,d:vn[e]}))))),vn={exception:\"M0 0h2v6h-2z\",unproven:\"M0 0h1.5v6h-1.5zM0 0h6v1.5h-6z\"},ht=()=>a(\"ul\",{class:\"legend\",\"aria-label\":\"What the bars mean\"},...ve.map(Rn)),Rn=e=>a(\"li\",{},a(\"svg\",{width:28,height:H,viewBox:`0 0 28 ${H}`,\"aria-hidden\":\"true\"},a(\"path\",{class:`bar ${e}`,d:fe(1,1,26,H-2)})),q[e]);function bt(e){let{user:n,account:t,instances:r,opens:o,closes:s,look:i,approvers:c,pullRequest:d}=e,l=c.length>0?`approved by ${c.join(\", \")}`:\"nobody approved it beforehand\";return`${n} in ${t} on ${r.join(\", \")||\"instances by tags\"}: ${Ne(o,s)}. ${q[i]}. Pull request #${d}, ${l}.`}function Ne(e,n){let[t,r]=[V(new Date(e)),V(new Date(n))],[o,s]=r.split(\", \");return t.startsWith(`${o}, `)?`${t} to ${s}`:`${t} to ${r}`}function Tt(e,n,t){let{id:r,user:o,account:s,instances:i,opens:c,closes:d,reason:l}=e;return a(\"li\",{},a(\"details\",{class:\"grant\",\"data-index\":n,\"data-id\":r,open:t!==void 0},a(\"summary\",{},a(\"span\",{class:\"when\"},Ne(c,d)),a(\"strong\",{class:\"who\"},o),a(\"span\",{class:\"where\"},`${s} \\xB7 ${i.join(\", \")||\"by tags\"}`),a(\"span\",{class:\"why\"},l),a(\"span\",{class:\"marks\"},...Pn(e))),t&&pe(t.row,t.links)))}function Pn({state:e,exceptions:n}){let t=n.filter(r=>r!==\"end-not-proven\").map(r=>x(\"warn\",j[r]));return[Nn[e],...t]}var Nn={ended:x(\"good\",q.ended),open:x(\"quiet\",q.open),\"end-not-proven\":x(\"bad\",q.unproven)};var ge=50,ye=200;function xt(e,n,t){let r=document.createElement(\"div\"),o=d=>e.data.entries[d];r.addEventListener(\"toggle\",d=>{s(d.target)},!0),r.addEventListener(\"click\",d=>{let l=d.target.closest(\"[data-page]\")?.dataset.page;l&&t.turn(Number(l))});async function s(d){if(!(d instanceof HTMLDetailsElement)||d.dataset.index===void 0)return;let l=Number(d.dataset.index);d.open&&await i(d,l),t.unfolded(d.open?l:void 0)}async function i(d,l){let f=await e.rowOf(l);d.querySelector(\".evidence\")||d.append(S(pe(f,n)))}let c=(d,l)=>d.flatMap(f=>{let b=o(f),h=l?e.rowAtHand(f):void 0;return b?[Tt(b,f,h&&{row:h,links:n})]:[]});return{element:r,pageOf:(d,l)=>Math.floor(Math.max(0,d.indexOf(l))/ge)+1,show:(d,l)=>{let f=Math.max(1,Math.ceil(d.length/ge)),b=Math.min(l,f),h=(b-1)*ge;A(r,a(\"ul\",{class:\"grants\"},...c(d.slice(h,h+ge),!1)),...f>1?[wn(b,f)]:[])},unfold:async d=>{let l=R(`details[data-index=\"${d}\"]`,r);await i(l,d),l.open=!0;let f=R(\"summary\",l);f.focus({preventScroll:!0}),f.scrollIntoView({block:\"start\"})},showForPrint:d=>{let l=d.length-ye;A(r,a(\"ul\",{class:\"grants\"},...c(d.slice(0,ye),!0)),...l>0?[a(\"p\",{},`And ${l} more grants: filter for fewer, or see grants.csv.`)]:[])}}}function wn(e,n){let t=(r,o)=>a(\"button\",{type:\"button\",\"data-page\":o,disabled:o<1||o>n||o===e},r);return a(\"nav\",{class:\"pager\",\"aria-label\":\"Pages of the list\"},t(\"First\",1),t(\"Previous\",e-1),a(\"span\",{},`Page ${e} of ${n}`),t(\"Next\",e+1),t(\"Last\",n))}function Et({before:e,after:n}){let t=[];window.addEventListener(\"beforeprint\",()=>{e(),t=[...document.querySelectorAll(\"details.exceptions:not([open]), details.names:not([open])\")];for(let r of t)r.open=!0}),window.addEventListener(\"afterprint\",()=>{for(let r of t)r.open=!1;n()})}var kn=500;function vt(e,n){let t=new Map,r,o=(i,c)=>A(e,...n.map(d=>_e(d,d.rows.filter(ce(i)),c(d)))),s=i=>{r=i,o(i,c=>t.get(c.id)??J)};return e.addEventListener(\"click\",i=>{let c=i.target.closest(\"[data-more]\")?.dataset.more;c===void 0||!r||(t.set(c,(t.get(c)??J)+J),s(r),R(`#${c} .wide`,e).focus())}),{show:s,showForPrint:i=>o(i,()=>kn)}}function Rt(e,n,t,r){let o=T=>(e[T]?.bars??[]).flatMap((p,u)=>p.closes>=n.from&&p.opens<n.until?[{...p,place:u}]:[]),s=(T,p)=>{for(let u=T;u>=0&&u<e.length;u+=p)if(o(u).length>0)return u},i=(T,p)=>T===void 0||p===void 0?void 0:{person:T,bar:p};if(!/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(r))return;if(!t){let T=s(0,1);return T===void 0?void 0:i(T,o(T)[0]?.place)}let c=o(t.person),d=c.findIndex(T=>T.place===t.bar);if(r===\"Home\")return i(t.person,c[0]?.place);if(r===\"End\")return i(t.person,c.at(-1)?.place);if(r===\"ArrowRight\")return i(t.person,(c[d+1]??c[d])?.place);if(r===\"ArrowLeft\")return i(t.person,(c[Math.max(0,d-1)]??c[d])?.place);let l=r===\"ArrowDown\"?1:-1,f=s(t.person+l,l);if(f===void 0)return t;let b=c[d]?.opens??n.from,h=o(f).toSorted((T,p)=>Math.abs(T.opens-b)-Math.abs(p.opens-b));return i(f,h[0]?.place)}var Mn=1e3;function Pt(e){let n=S(Sn),t=R(\".chart\",n),r=R(\".hint\",n),o,s,i=0;function c(){if(!o)return;t.firstChild||A(t,Pe(o.range,100)),i=Math.max(120,Math.floor(R(\".plot\",t).clientWidth));let{people:p,range:u}=o;A(t,Pe(u,i),...p.slice(0,Mn).map(E=>pt(E,u,i))),d(void 0)}function d(p){s=p,t.querySelector(\".cursor\")?.remove();let u=l(p);if(!p||!u||!o){r.textContent=\"\";return}t.querySelectorAll(\".person:not(.axis)\")[p.person]?.querySelector(\"svg\")?.append(S(a(\"path\",{class:\"cursor\",d:mt(u,o.range,i)}))),A(r,bt(o.entries[u.index]))}let l=p=>p?o?.people[p.person]?.bars[p.bar]:void 0;function f(p){let u=p.target.closest(\".person:not(.axis)\"),E=u?.querySelector(\"svg\");if(!u||!E||!o)return;let $=[...t.querySelectorAll(\".person:not(.axis)\")].indexOf(u),L=o.people[$],oe=E.getBoundingClientRect(),K=(o.range.until-o.range.from)/i,m=o.range.from+(p.clientX-oe.left)*K,v=L&&it(L,lt(p.clientY-oe.top),m,4*K);return L&&v?{person:$,bar:L.bars.indexOf(v)}:void 0}let b=p=>{let u=p&&o?.entries[p.index];u&&e.choose(u)};function h(p){if(!o)return;let{range:u,whole:E}=o,$=l(s),L=$?($.opens+$.closes)/2:(u.from+u.until)/2;p===\"all\"?e.zoom(E):p===\"in\"||p===\"out\"?e.zoom(Ye(u,p===\"in\"?.5:2,L,E)):e.zoom(Ze(u,p===\"earlier\"?-.5:.5,E))}let T={\"+\":()=>h(\"in\"),\"=\":()=>h(\"in\"),\"-\":()=>h(\"out\"),0:()=>h(\"all\"),PageUp:()=>h(\"earlier\"),PageDown:()=>h(\"later\"),Enter:()=>b(l(s)),\" \":()=>b(l(s)),Escape:()=>d(void 0)};return t.addEventListener(\"keydown\",p=>{if(p.ctrlKey||p.metaKey||p.altKey||!o)return;let u=Rt(o.people,o.range,s,p.key),E=u?()=>d(u):T[p.key];E&&(p.preventDefault(),E(),u&&t.querySelectorAll(\".person:not(.axis)\")[u.person]?.scrollIntoView({block:\"nearest\"}))}),t.addEventListener(\"pointermove\",p=>{let u=f(p);(u?.person!==s?.person||u?.bar!==s?.bar)&&d(u)}),t.addEventListener(\"click\",p=>b(l(f(p)))),n.addEventListener(\"click\",p=>{let u=p.target.closest(\"[data-zoom]\")?.dataset.zoom;u&&h(u)}),new ResizeObserver(()=>{o&&Math.abs(R(\".plot\",t).clientWidth-i)>1&&c()}).observe(t),{element:n,draw:(p,u,E)=>{o={entries:p,people:st(p),range:u,whole:E},c()}}}var Sn=a(\"div\",{class:\"timeline\"},yt(),a(\"div\",{class:\"tools\"},ht(),a(\"div\",{class:\"zoom\",role:\"group\",\"aria-label\":\"Time that the timeline and the list show\"},...[[\"earlier\",\"Earlier\"],[\"later\",\"Later\"],[\"in\",\"Zoom in\"],[\"out\",\"Zoom out\"],[\"all\",\"Whole period\"]].map(([e,n])=>a(\"button\",{type:\"button\",\"data-zoom\":e},n)))),a(\"div\",{class:\"chart\",tabindex:0,role:\"application\",\"aria-label\":\"Timeline: a row for each person, a bar for each grant. The list below has the same grants.\",\"aria-describedby\":\"timeline-help\"}),a(\"p\",{class:\"hint\",\"aria-live\":\"polite\"}),a(\"p\",{id:\"timeline-help\",class:\"help\"},\"Keys on the timeline: arrows go from grant to grant, Enter unfolds one in the list, + and - zoom, Page Up and Page Down move in time, 0 shows the whole period.\"));var re=64,Nt=\"data\",wt=e=>`rows-${e}`;var $n=250;async function Mt(){let e=await kt(Nt),n=new Map,t=async r=>{let o=n.get(r);if(o)return o;let s=await kt(wt(r)),[i]=n.keys();return n.size>=$n&&i!==void 0&&n.delete(i),n.set(r,s),s};return{data:e,rowOf:async r=>(await t(Math.floor(r/re)))[r%re],rowAtHand:r=>n.get(Math.floor(r/re))?.[r%re]}}async function kt(e){let n=atob(document.getElementById(e)?.textContent??\"\"),t=new Uint8Array(n.length);for(let o=0;o<n.length;o++)t[o]=n.charCodeAt(o);let r=new Blob([t]).stream().pipeThrough(new DecompressionStream(\"gzip\"));return JSON.parse(await new Response(r).text())}var we=R(\"#status\");function Ln(e){let{header:n,entries:t,events:r}=e.data,o=Ae(n),s=t.map(Ke),i=new Map(t.map((m,v)=>[m.id,v])),c=Ve({from:Date.parse(n.since),until:Date.parse(n.until)},t),d={...Q,page:1,grant:\"\"},l=[],f=Xe(t,{change:m=>E({...m,page:1,grant:\"\"}),clear:()=>E({...Q,page:1,grant:\"\"}),print:()=>{oe().then(()=>window.print())}}),b=xt(e,o,{turn:m=>{E({...d,page:m,grant:\"\"}),R(\"#status\").scrollIntoView({block:\"start\"})},unfolded:m=>u({...d,grant:m===void 0?\"\":t[m]?.id??\"\"})}),h=Pt({choose:m=>L(m.id),zoom:m=>E({...d,...p(m),page:1,grant:\"\"})}),T=vt(R(\"#events\"),Be(r,o));R(\"#view\").append(f.element,h.element,b.element);let p=({from:m,until:v})=>({since:m<=c.from?\"\":X(m),until:v>=c.until?\"\":X(v)});function u(m){d=m;let v=je(m);history.replaceState(null,\"\",v===\"\"?location.pathname+location.search:`#${v}`)}function E(m){u(m);let[v,W]=[ze(m.kind),ce(m)];l=s.flatMap((O,$t)=>v(O)&&W(O)?[$t]:[]),$()}function $(){f.show(d);let m=l.map(O=>s[O]).filter(O=>O!==void 0),v={from:G(d.since)??c.from,until:G(d.until)??c.until};h.draw(m,v.from<v.until?v:c,c),b.show(l,d.page),T.show(d);let W=m.filter(O=>O.exceptions.length>0).length;we.textContent=`${l.length} of ${He(t.length,\"grant\")} shown, ${W} of them with an exception.`}function L(m){let v=i.get(m);if(v===void 0)return;l.includes(v)||E({...Q,page:1,grant:m});let W=b.pageOf(l,v);u({...d,page:W,grant:m}),b.show(l,W),b.unfold(v)}let oe=()=>Promise.all(l.slice(0,ye).map(e.rowOf));function K(){let m=We(location.hash);E(m),m.grant!==\"\"&&L(m.grant)}window.addEventListener(\"hashchange\",()=>{(location.hash.includes(\"=\")||location.hash===\"\")&&K()}),Et({before:()=>{b.showForPrint(l),T.showForPrint(d)},after:$}),K()}try{we.textContent=\"Unpacking the grants\\u2026\",Mt().then(Ln).catch(St)}catch(e){St(e)}function St(e){we.textContent=`The grants cannot be shown: ${e instanceof Error?e.message:String(e)}. Open this file in a current browser, or read the other files of this report.`}})();"
const style = ":root{color-scheme:light dark;--ground: #ffffff;--card: #f6f7f9;--ink: #1b2330;--soft: #556070;--line: #dde1e7;--strong: #8a94a3;--link: #0b57b8;--focus: #0b57b8;--good: #12643b;--good-ground: #e3f4ea;--bad: #a4161a;--bad-ground: #fde8e8;--warn: #7a4a00;--warn-ground: #fff1d6;--bar-ended: #3d7ab8;--bar-open: #12643b;--bar-exception: #c27803;--bar-unproven: #c8262b}@media(prefers-color-scheme:dark){:root{--ground: #10151c;--card: #18202a;--ink: #e4e9f0;--soft: #a3adba;--line: #2b3542;--strong: #6b7788;--link: #7fb5f5;--focus: #9cc7fa;--good: #7fd6a4;--good-ground: #14301f;--bad: #ff9b9b;--bad-ground: #3a1717;--warn: #f2c26b;--warn-ground: #362608;--bar-ended: #5d9bd8;--bar-open: #6fcf97;--bar-exception: #f0b24a;--bar-unproven: #ff7b7b}}*{box-sizing:border-box}html{scroll-padding-top:16px}@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}body{margin:0 auto;max-width:1240px;padding:0 32px 96px;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,-apple-system,Segoe UI,Liberation Sans,Noto Sans,sans-serif;overflow-wrap:anywhere}h1,h2,h3,h4,p,ul,dl,dd{margin:0;padding:0}ul{list-style:none}code,time{unicode-bidi:isolate}code{font:12.5px/1.5 ui-monospace,SF Mono,Menlo,Consolas,Liberation Mono,monospace}a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;padding:8px 12px;background:var(--ground);z-index:2}.top{padding:48px 0 20px}.kind{color:var(--soft);letter-spacing:.08em;text-transform:uppercase;font-size:12px;font-weight:600}h1{font-size:32px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:4px 0 6px}.period{font-size:17px;color:var(--soft)}.sources{display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:20px;font-size:13px}.sources div{display:flex;gap:8px}.sources dt{color:var(--soft)}.top+nav{border-block:1px solid var(--line);padding:10px 0}.sections{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:13.5px}.sections a{display:inline-block;padding:3px 0;text-decoration:none}.sections a:hover{text-decoration:underline}section{margin-top:56px}h2{font-size:21px;font-weight:650;letter-spacing:-.01em;margin-bottom:16px}h2 .count{color:var(--soft);font-weight:400;font-size:15px;margin-left:6px}h3{font-size:15px;font-weight:600}.verdict{margin-top:28px;padding:16px 20px;border-radius:10px;font-size:16px;border-left:5px solid}.verdict.good{background:var(--good-ground);color:var(--good)}.verdict.warn{background:var(--warn-ground);color:var(--warn)}.verdict.bad{background:var(--bad-ground);color:var(--bad)}.verdict+section{margin-top:40px}.badge{display:inline-block;padding:0 8px;border-radius:99px;font-size:12.5px;line-height:20px;font-weight:550;white-space:nowrap}.badge .sign{display:inline-block;margin-right:5px;font-weight:700}.badge.good{background:var(--good-ground);color:var(--good)}.badge.bad{background:var(--bad-ground);color:var(--bad)}.badge.warn{background:var(--warn-ground);color:var(--warn)}.badge.quiet{background:var(--card);color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}.none{color:var(--soft);font-style:italic}summary{cursor:pointer}.exceptions{border-top:1px solid var(--line)}.exceptions:last-of-type{border-bottom:1px solid var(--line)}.exceptions summary{padding:10px 0}.exceptions summary h3{display:inline}.exceptions ul,.exceptions>p{padding:0 0 14px 18px}.exceptions li{padding:2px 0}.check{border-top:1px solid var(--line);padding:14px 0}.check:last-child{border-bottom:1px solid var(--line)}.check .counts{color:var(--soft);font-size:13.5px;margin-top:4px}.gaps{margin-top:8px}.gaps li{padding:4px 0 4px 14px;border-left:3px solid var(--bad)}.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}.tiles div{background:var(--ground);padding:16px 18px}.tiles dt{color:var(--soft);font-size:13px}.tiles strong{display:block;font-size:27px;font-weight:600;letter-spacing:-.02em;line-height:1.35;font-variant-numeric:tabular-nums}.tiles span{color:var(--soft);font-size:12.5px;line-height:1.4;display:block}.names{margin-top:12px;font-size:14px}.names p{padding:6px 0 0 18px;color:var(--soft)}#status{color:var(--soft);margin-bottom:14px;min-height:1.5em}.noscript{padding:16px 20px;background:var(--warn-ground);color:var(--warn);border-radius:10px}.filters{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:14px 16px;padding:18px 20px;background:var(--card);border-radius:10px}.field label{display:block;font-size:12.5px;color:var(--soft);margin-bottom:4px}input,select,button{font:inherit;font-size:14px;color:var(--ink);background:var(--ground);border:1px solid var(--strong);border-radius:6px;min-height:34px;padding:4px 10px;max-width:100%}.field input,.field select{width:100%}button{cursor:pointer}button:hover:not(:disabled){border-color:var(--ink)}button:disabled{opacity:.55;cursor:default}.buttons{display:flex;flex-wrap:wrap;gap:8px;align-items:end}.timeline{margin-top:28px}.tools{display:flex;flex-wrap:wrap;gap:12px 24px;justify-content:space-between;align-items:center}.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--soft)}.legend li{display:flex;gap:7px;align-items:center}.zoom{display:flex;flex-wrap:wrap;gap:6px}.zoom button{min-height:30px;font-size:13px;padding:2px 10px}.patterns{position:absolute}.chart{margin-top:12px;border:1px solid var(--line);border-radius:10px;max-height:520px;overflow-y:auto;cursor:default}.person{display:grid;grid-template-columns:132px minmax(0,1fr);border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-height:auto 25px}.person:first-child{border-top:0}.person .name{padding:0 10px 0 14px;align-self:center;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:13px}.person svg{display:block;width:100%}.axis{position:sticky;top:0;background:var(--ground);z-index:1}.axis .name,.axis text{color:var(--soft);fill:var(--soft);font-size:11.5px}.axis text.major{fill:var(--ink);font-weight:600}.grid{stroke:var(--line);fill:none}.bar.ended{fill:var(--bar-ended)}.bar.open{fill:var(--ground);stroke:var(--bar-open);stroke-width:2}.bar.exception{fill:url(#look-exception);stroke:var(--bar-exception)}.bar.unproven{fill:url(#look-unproven);stroke:var(--bar-unproven);stroke-width:1.5}.ground{fill:var(--ground)}.stroke.exception{fill:var(--bar-exception)}.stroke.unproven{fill:var(--bar-unproven)}.cursor{fill:none;stroke:var(--ink);stroke-width:2}.hint{min-height:1.55em;margin-top:8px;font-size:14px}.help{color:var(--soft);font-size:12.5px}.grants{margin-top:24px}.grants>li{border-top:1px solid var(--line)}.grants>li:last-child{border-bottom:1px solid var(--line)}.grant>summary{display:grid;grid-template-columns:240px 110px 220px minmax(0,1fr) auto;gap:2px 16px;align-items:baseline;padding:9px 8px;list-style:none}.grant>summary::-webkit-details-marker{display:none}.grant>summary:hover{background:var(--card)}.grant[open]>summary{background:var(--card)}.grant .when{font-size:13px;color:var(--soft);font-variant-numeric:tabular-nums}.grant .where{font-size:13px;color:var(--soft)}.grant .why{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;unicode-bidi:isolate}.marks{display:flex;flex-wrap:wrap;gap:4px;justify-content:end;max-width:260px}.evidence{padding:18px 8px 28px}.marked{margin-bottom:16px}.marked li{padding:2px 0}.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:20px 28px;margin-bottom:8px}h4{font-size:12px;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);font-weight:650;border-bottom:1px solid var(--line);padding-bottom:6px;margin-bottom:8px}.facts div{display:grid;grid-template-columns:104px minmax(0,1fr);gap:10px;padding:2px 0;font-size:13.5px}.facts dt{color:var(--soft)}.reason{unicode-bidi:isolate;white-space:pre-line}.wide{overflow-x:auto;margin-top:14px}table{border-collapse:collapse;width:100%;font-size:13px}caption{text-align:left;font-weight:600;padding-bottom:6px}th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-top:1px solid var(--line);font-weight:400;min-width:76px}thead th{color:var(--soft);font-size:12px;border-top:0;white-space:nowrap}td code,th code{overflow-wrap:anywhere}td .facts div{grid-template-columns:60px minmax(150px,1fr);font-size:12.5px}.artefact{display:block;min-width:260px}.artefact>*{display:block;width:fit-content}.hash{color:var(--soft);font-size:12px}.events table{min-width:900px}.pager{display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:center;margin-top:20px}.more{margin-top:12px}@media(max-width:1000px){.grant>summary{grid-template-columns:minmax(0,1fr) auto}.grant .where,.grant .why{grid-column:1 / -1}.grant .when{grid-column:1;grid-row:2}.marks{grid-column:2;grid-row:1 / span 2}}@media(max-width:700px){body{padding:0 16px 64px}.top{padding-top:28px}h1{font-size:26px}.filters{grid-template-columns:minmax(0,1fr);padding:14px}.person{grid-template-columns:minmax(0,1fr)}.person .name{padding:3px 8px 0}.marks{grid-column:1 / -1;grid-row:auto;justify-content:start}}@media(forced-colors:active){.badge,.verdict{border:1px solid}.bar.ended{fill:CanvasText}.bar{stroke:CanvasText}}@media print{:root{--ground: #fff;--card: #fff;--ink: #000;--soft: #444;--line: #bbb;--strong: #777;--link: #000;color-scheme:light;--good: #0b4d2c;--good-ground: #fff;--bad: #8b0f13;--bad-ground: #fff;--warn: #5f3a00;--warn-ground: #fff}body{max-width:none;padding:0;font-size:10pt}nav,.filters,.zoom,.help,.hint,.skip,.more,.pager{display:none}section{margin-top:20pt}h2,h3,h4,caption,summary{break-after:avoid}#grants,.events{break-before:page}.events~.events{break-before:auto}.check,.tiles div,.person,tr,.block{break-inside:avoid}.chart{max-height:none;overflow:visible}.axis{position:static}.person{content-visibility:visible}.wide{overflow:visible}table,.events table{min-width:0;font-size:8pt}th,td{min-width:0;padding-right:6pt}.artefact{min-width:0}.grant>summary{grid-template-columns:150px 80px 150px minmax(0,1fr) auto}.badge,.verdict{border:1px solid}.verdict{border-left-width:5px}.grants>li{break-inside:auto}a{text-decoration:none}@page{margin:14mm 12mm}}"

;// CONCATENATED MODULE: ./build/render/report/page/entries.js
/** How a bar of the timeline looks: one colour and one pattern each. The gravest last. */
const LOOKS = (/* unused pure expression or super */ null && (['ended', 'open', 'exception', 'unproven']));
const LOOK_WORDS = {
    ended: 'Ended, proven',
    open: 'Still open',
    exception: 'With an exception',
    unproven: 'End not proven',
};
function entryOf(grant) {
    const { approval, usage, ticket, requestedBy, mergedBy, principal } = grant;
    const sessions = usage?.sessions.map(session => session.id) ?? [];
    const also = [ticket, grant.mergeSha, requestedBy?.login, mergedBy?.login, principal?.identity, ...sessions];
    return {
        id: grant.id,
        user: grant.user,
        account: grant.account,
        region: grant.region,
        instances: grant.instances,
        ...accessTime(grant),
        state: grant.state,
        look: lookOf(grant),
        reason: grant.reason,
        pullRequest: grant.pullRequest.number,
        approvers: approval.by.map(({ login }) => login),
        exceptions: [...new Set(grant.exceptions.map(({ kind }) => kind))],
        also: also.filter(text => text !== undefined),
    };
}
function lookOf({ state, exceptions }) {
    if (state === 'end-not-proven')
        return 'unproven';
    return exceptions.length > 0 ? 'exception' : state === 'open' ? 'open' : 'ended';
}
/** An early end counts, and a session that outlived the grant: access is open until it is closed. */
function accessTime({ opensAt, expiresAt, mergedAt, ended, state, ends }) {
    const opens = firstInstant(opensAt, mergedAt);
    const due = Math.max(opens, firstInstant(expiresAt, opensAt, mergedAt));
    if (state === 'end-not-proven')
        return { opens, closes: Math.max(due, ...ends.map(end => firstInstant(end.finishedAt, expiresAt))) };
    if (!ended || state === 'open')
        return { opens, closes: due };
    const closed = firstInstant(ended.at, expiresAt);
    return { opens, closes: Math.max(opens, closed < due ? closed : due + ended.overrunSeconds * 1_000) };
}
const firstInstant = (...texts) => texts.map(text => Date.parse(text)).find(Number.isFinite) ?? 0;

;// CONCATENATED MODULE: ./build/render/report/page/data.js

/** Few enough that unfolding one is instant, and enough that they compress well. */
const ROWS_IN_CHUNK = 64;
const DATA_ID = 'data';
const chunkId = (chunk) => `rows-${chunk}`;
const pageData = (report) => ({
    header: report.header,
    entries: report.grants.map(entryOf),
    events: { ...eventsOf(report), breakGlass: report.grants.filter(isBreakGlass).map(breakGlassRow) },
});
const eventsOf = ({ refusals, overtaken, failures, stops, findings, rulesChanges, transcriptReads, accessReviews, }) => ({
    refusals,
    overtaken,
    failures,
    stops,
    findings,
    rulesChanges,
    transcriptReads,
    accessReviews,
});
const isBreakGlass = ({ approval }) => approval.kind === 'break-glass';
const breakGlassRow = ({ id, user, account, opensAt, reason, reviewDueAt, reviews }) => ({
    id,
    user,
    account,
    opensAt,
    reason,
    reviewDueAt,
    reviews: reviews ?? [],
});

// EXTERNAL MODULE: ./build/shared/instant.js
var shared_instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/render/report/page/links.js
const BASE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const SEGMENT = /^[A-Za-z0-9_@=,+.-]+$/;
const RUN = /^\/actions\/runs\/\d{1,20}(?:\/attempts\/\d{1,6})?$/;
function pageLinks({ repositoryUrl, ledger }) {
    const base = BASE.test(repositoryUrl) ? repositoryUrl : undefined;
    const to = (path) => base === undefined || path === undefined ? undefined : `${base}${path}`;
    const file = (sha, path) => to(SHA.test(sha) ? withPath(`/blob/${sha}`, path) : undefined);
    return {
        repository: to(''),
        pullRequest: number => to(numbered('/pull/', number)),
        issue: number => to(numbered('/issues/', number)),
        commit: sha => to(SHA.test(sha) ? `/commit/${sha}` : undefined),
        file,
        record: path => file(ledger ?? '', path),
        run: url => to(base !== undefined && url?.startsWith(base) && RUN.test(url.slice(base.length))
            ? url.slice(base.length)
            : undefined),
    };
}
const numbered = (path, number) => Number.isSafeInteger(number) && number > 0 ? `${path}${number}` : undefined;
function withPath(before, path) {
    const segments = path.split('/');
    const isPlain = segments.every(segment => SEGMENT.test(segment) && !/^\.\.?$/.test(segment));
    return isPlain ? [before, ...segments.map(encodeURIComponent)].join('/') : undefined;
}
/** A place within the page. */
const anchorTo = (id) => `#${encodeURIComponent(id)}`;
/** The page with one grant unfolded. */
const grantAnchor = (id) => `#grant=${encodeURIComponent(id)}`;

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
;// CONCATENATED MODULE: ./build/render/report/page/tree.js

const tree_h = (tag, attributes, ...children) => ({ tag, attributes, children: children.filter(isNode) });
const isNode = (node) => node !== undefined && node !== false;
/** Hidden characters, and those that reorder text, are shown by their numbers: `\u{202e}`. */
const shownText = (text) => (0,printable/* findHidden */.C$)(text)
    ? text
        .split(/(\n|\t)/)
        .map(part => (/^[\n\t]$/.test(part) ? part : (0,printable/* printable */.g$)(part, Infinity)))
        .join('')
    : text;
/** Attributes that people read or hear, as opposed to those that programs compare. */
const READ = /^(?:title|aria-label|aria-roledescription)$/;
/** Name and value of each attribute that is set; `true` is an empty value. */
const attributesOf = ({ attributes }) => Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false)
        return [];
    return [[name, value === true ? '' : READ.test(name) ? shownText(String(value)) : String(value)]];
});
const VOID = new Set(['input', 'br', 'meta']);
function treeToHtml(node) {
    if (typeof node === 'string')
        return escapeHtml(shownText(node));
    const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    const start = `<${node.tag}${attributes.join('')}>`;
    return VOID.has(node.tag) ? start : `${start}${node.children.map(treeToHtml).join('')}</${node.tag}>`;
}
/** For text between tags and in quoted attributes. A NUL would be dropped by browsers, so it is replaced as they do in text. */
const escapeHtml = (text) => text.replaceAll(/[&<>"'\0]/g, character => (character === '\0' ? '\ufffd' : `&#${character.charCodeAt(0)};`));

;// CONCATENATED MODULE: ./build/render/report/page/parts.js



/** Small pieces that all parts of the page are made of. */
/** What made a grant end, for people. */
const CAUSE_WORDS = {
    expiry: 'it expired',
    stop: 'an emergency stop',
    'request-removed': 'the request was removed',
    'request-changed': 'the request was changed',
    sweep: 'a sweep',
    unknown: 'not recorded',
};
/** An instant as rows have it, for people; what is none is shown as it is. */
function momentNode(instant) {
    if (instant === undefined)
        return NOT_RECORDED;
    const ms = Date.parse(instant);
    return Number.isNaN(ms) ? instant : tree_h('time', { datetime: instant }, (0,shared_instant/* formatMoment */.K9)(new Date(ms)));
}
const NOT_RECORDED = tree_h('span', { class: 'none' }, 'not recorded');
const secondsText = (seconds) => (0,shared_instant/* formatAge */.nV)(seconds * 1_000);
const codeNode = (text) => tree_h('code', {}, text);
/** A link where there is an address, and the same text without one. Another page opens beside this one. */
const linkNode = (href, ...content) => href ? tree_h('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...content) : tree_h('span', {}, ...content);
const personText = ({ login, id }) => (id === undefined ? login : `${login} (id ${id})`);
const starterText = (starter) => starter && `${personText(starter)}, by ${starter.event}`;
const commitNode = (links, sha) => linkNode(links.commit(sha), codeNode(sha.slice(0, 12)));
const pullRequestNode = (links, pull) => pull ? linkNode(links.pullRequest(pull.number), `#${pull.number}`) : NOT_RECORDED;
/** The number of a run, as a link; any other address is shown as text and leads nowhere. */
function runNode(links, run) {
    if (run === undefined)
        return NOT_RECORDED;
    const href = links.run(run);
    return href ? linkNode(href, `run ${run.split('/actions/runs/')[1] ?? ''}`) : codeNode(run);
}
/** A record: where it is, its digest, and whether the witness has the same bytes. */
const artefactNode = (links, artefact) => tree_h('span', { class: 'artefact' }, linkNode(links.record(artefact.path), codeNode(artefact.path)), tree_h('span', { class: 'hash' }, 'SHA-256 ', codeNode(artefact.sha256)), witnessNode(artefact.witnessed));
const witnessNode = (witnessed) => witnessed === undefined
    ? badge('quiet', 'Witness not read')
    : badge(witnessed ? 'good' : 'bad', witnessed ? 'Witnessed' : 'Not witnessed');
/** A short mark. Its sign says the same as its colour. */
const badge = (look, text) => tree_h('span', { class: `badge ${look}` }, tree_h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[look]), text);
const SIGNS = { good: '✓', bad: '✕', warn: '!', quiet: '·' };
/** Lines of one or several values each; what is absent is left out. */
const factList = (rows) => h('dl', { class: 'facts' }, ...rows.flatMap(([label, value]) => value === undefined || value === '' ? [] : [h('div', {}, h('dt', {}, label), h('dd', {}, value))]));
/** A grant of this page, by its id. */
const grantLink = (id) => tree_h('a', { href: grantAnchor(id) }, codeNode(id));
/** One below the other. */
const linesNode = (lines) => tree_h('div', { class: 'lines' }, ...lines.map(line => tree_h('div', {}, line)));
const listNode = (items) => items.length > 1 ? h('ul', { class: 'plain' }, ...items.map(item => h('li', {}, item))) : items[0];
/** A table that scrolls by itself where the page is narrow, by keyboard as well. */
const parts_tableNode = (caption, columns, rows) => h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption }, h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, ...columns.map(column => h('th', { scope: 'col' }, column)))), h('tbody', {}, ...rows.map(cells => h('tr', {}, ...cells.map((cell, index) => index === 0 ? h('th', { scope: 'row' }, cell ?? '') : h('td', {}, cell ?? NOT_RECORDED)))))));

;// CONCATENATED MODULE: ./build/render/report/page/event-table.js


/** The search finds everything that `row` holds. */
function eventRowOnPage(row, { at, ...facts }, cells) {
    const instant = Date.parse(at) || 0;
    return { ...facts, opens: instant, closes: instant, haystack: JSON.stringify(row).toLowerCase(), cells };
}
/** A section of the page; `shown` are those of its rows that the filters leave, `most` of them at most. */
function eventSection(table, shown, most) {
    const { id, title, none, columns, rows } = table;
    const titleId = `${id}-title`;
    const count = shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`;
    return h('section', { id, class: 'events', 'aria-labelledby': titleId }, h('h2', { id: titleId, tabindex: -1 }, title, ' ', h('span', { class: 'count' }, count)), rows.length === 0 && h('p', {}, none), rows.length > 0 && shown.length === 0 && h('p', {}, 'The filters leave none of them.'), shown.length > 0 &&
        tableNode(title, columns, shown.slice(0, most).map(row => row.cells())), shown.length > most &&
        h('button', { type: 'button', class: 'more', 'data-more': id }, `Show ${Math.min(MORE, shown.length - most)} more of ${shown.length - most}`));
}
/** Rows that are shown at first, and by each press of the button. */
const MORE = 100;

;// CONCATENATED MODULE: ./build/render/report/page/follow-up-tables.js


/** Stops, findings, changes of the rules, transcripts that were read, access reviews: what people did about access. */
const followUpTables = (events, links) => [
    stops(events, links),
    findings(events, links),
    rulesChanges(events, links),
    transcriptReads(events, links),
    accessReviews(events, links),
];
const stops = ({ stops: rows }, links) => ({
    id: 'stops',
    title: 'Emergency stops',
    none: 'Nobody used the emergency stop.',
    columns: ['When', 'Stopped by', 'What', 'Grants that it ended', 'Run', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, ...(row.what === 'user' && row.subject && { people: [row.subject] }) }, () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.what === 'everything' ? 'everything' : `${row.what} ${row.subject ?? ''}`,
        linesNode(row.grants.map(grantLink)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
    ])),
});
const findings = ({ findings: rows }, links) => ({
    id: 'findings',
    title: 'Found by sweeps',
    none: 'No sweep found anything that was not merged.',
    columns: ['Found', 'What', 'Where', 'For', 'Policy or sessions', 'Why', 'Alarm', 'Gone', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, ...(row.user && { people: [row.user] }), account: row.account }, () => [
        momentNode(row.observedAt),
        badge('warn', row.state),
        `${row.account}, ${row.region}`,
        row.user,
        linesNode([...(row.policy ? [row.policy] : []), ...row.sessions].map(codeNode)),
        row.why,
        row.issue === undefined ? undefined : linkNode(links.issue(row.issue), `#${row.issue}`),
        row.goneAt ? momentNode(row.goneAt) : badge('bad', 'Still there'),
        artefactNode(links, row.artefact),
    ])),
});
const rulesChanges = ({ rulesChanges: rows }, links) => ({
    id: 'rules-changes',
    title: 'Changes of the rules',
    none: 'The rules did not change.',
    columns: ['Merged', 'Asked by', 'Approved by', 'Merged by', 'Pull request', 'Merge', 'What changed', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.mergedAt }, () => [
        momentNode(row.mergedAt),
        row.requestedBy && personText(row.requestedBy),
        row.approvedBy &&
            (row.approvedBy.length > 0
                ? linesNode(row.approvedBy.flatMap(each => [personText(each), momentNode(each.at)]))
                : badge('warn', 'Nobody')),
        row.mergedBy && personText(row.mergedBy),
        pullRequestNode(links, row.pullRequest),
        commitNode(links, row.mergeSha),
        linesNode(row.changes),
        row.artefact && artefactNode(links, row.artefact),
    ])),
});
const transcriptReads = ({ transcriptReads: rows }, links) => ({
    id: 'transcript-reads',
    title: 'Transcripts that were read',
    none: 'Nobody read what sessions typed and printed.',
    columns: ['When', 'Read by', 'How', 'Asked for', 'Sessions', 'Run', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt }, () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.how.join(', '),
        linesNode(row.asked),
        linesNode(row.sessions.map(codeNode)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
    ])),
});
const accessReviews = ({ accessReviews: rows }, links) => ({
    id: 'access-reviews',
    title: 'Access reviews',
    none: 'No access review was merged.',
    columns: ['Merged', 'Merged by', 'File', 'Pull request', 'Confirmed', 'Not confirmed'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.mergedAt }, () => [
        momentNode(row.mergedAt),
        row.mergedBy && personText(row.mergedBy),
        linkNode(links.file(row.mergeSha, row.file), codeNode(row.file)),
        pullRequestNode(links, row.pullRequest),
        String(row.confirmed),
        row.notConfirmed.join(', ') || 'nobody',
    ])),
});

;// CONCATENATED MODULE: ./build/render/report/page/events.js



/** What happened besides the grants: one table for each kind, in the order of the page. */
const eventTables = (events, links) => [
    breakGlass(events, links),
    refusals(events, links),
    overtaken(events, links),
    failures(events, links),
    ...followUpTables(events, links),
];
const breakGlass = ({ breakGlass: rows }, links) => ({
    id: 'break-glass',
    title: 'Break-glass access and its reviews',
    none: 'Nobody used break-glass access.',
    columns: ['Grant', 'For', 'Account', 'Opened', 'Reason', 'Review'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.opensAt, people: [row.user], account: row.account }, () => [
        grantLink(row.id),
        row.user,
        row.account,
        momentNode(row.opensAt),
        row.reason,
        reviewNode(row, links),
    ])),
});
const reviewNode = ({ reviews, reviewDueAt }, links) => reviews.length === 0
    ? linesNode([badge('warn', 'Not reviewed'), ...(reviewDueAt ? [linesNode(['due ', momentNode(reviewDueAt)])] : [])])
    : linesNode(reviews.flatMap(({ verdict, by, at, text, artefact }) => [
        badge(verdict === 'approved' ? 'good' : 'bad', `${verdict} by ${personText(by)}`),
        momentNode(at),
        text,
        artefactNode(links, artefact),
    ]));
const requestColumns = ['When', 'For', 'Account', 'Instances', 'Reason', 'Asked by', 'Merged by', 'Pull request'];
const requestCells = (row, links) => [
    momentNode(row.observedAt),
    row.user,
    row.account,
    row.instances?.join(', ') ??
        Object.entries(row.tags ?? {})
            .map(([key, value]) => `${key}=${value}`)
            .join(', '),
    row.reason,
    row.requestedBy && personText(row.requestedBy),
    row.mergedBy && personText(row.mergedBy),
    pullRequestNode(links, row.pullRequest),
];
const refusals = ({ refusals: rows }, links) => ({
    id: 'refusals',
    title: 'Refused requests',
    none: 'No merged request was refused.',
    columns: [...requestColumns, 'Why', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        ...requestCells(row, links),
        linesNode(row.why),
        artefactNode(links, row.artefact),
    ])),
});
const overtaken = ({ overtaken: rows }, links) => ({
    id: 'overtaken',
    title: 'Overtaken requests',
    none: 'No request was changed by another merge before it could be granted.',
    columns: [...requestColumns, 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        ...requestCells(row, links),
        artefactNode(links, row.artefact),
    ])),
});
const failures = ({ failures: rows }, links) => ({
    id: 'failures',
    title: 'Failures',
    none: 'No grant failed, and every end could be proven at once.',
    columns: ['When', 'What failed', 'For', 'Account', 'Grant', 'Message', 'Followed by', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        momentNode(row.observedAt),
        row.kind === 'grant' ? 'The grant' : 'The proof of the end',
        row.user,
        row.account,
        grantLink(row.grant),
        row.message,
        row.followedBy ?? badge('warn', 'Nothing'),
        artefactNode(links, row.artefact),
    ])),
});

// EXTERNAL MODULE: ./build/domain/report/exception-words.js
var exception_words = __webpack_require__(4145);
;// CONCATENATED MODULE: ./build/render/report/page/overview.js





/** What the page shows without a script too: what is wrong, the checks and the figures. */
const overview = (report) => [
    verdict(report),
    exceptionsSection(report),
    checksSection(report),
    figuresSection(report),
];
/** Of which repository and period the report is, and from what it was made. */
function pageHeader({ header }, links) {
    const { repository, main, ledger, witness, run } = header;
    const sources = [
        ['Repository', linkNode(links.repository, repository)],
        ['Made', momentNode(header.madeAt)],
        ['Default branch', linkNode(links.commit(main), codeNode(main.slice(0, 12)))],
        [
            'Ledger',
            ledger ? linkNode(links.commit(ledger), codeNode(ledger.slice(0, 12))) : 'there is no branch of the ledger',
        ],
        ['Witness', witness.length > 0 ? `read of ${witness.join(', ')}` : 'not read'],
        ...(run === undefined ? [] : [['Made by', linkNode(links.run(run), run.split('/').at(-1) ?? run)]]),
    ];
    return tree_h('header', { class: 'top' }, tree_h('p', { class: 'kind' }, 'JIT SSM Access'), tree_h('h1', {}, `Access to ${repository.split('/').at(-1) ?? repository}`), tree_h('p', { class: 'period' }, momentNode(header.since), ' to ', momentNode(header.until)), tree_h('dl', { class: 'sources' }, ...sources.map(([label, value]) => tree_h('div', {}, tree_h('dt', {}, label), tree_h('dd', {}, value)))));
}
/** One line that says whether there is something to look at. */
function verdict({ checks, grants }) {
    const bad = checks.filter(({ state }) => state !== 'holds').length;
    const exceptional = grants.filter(({ exceptions }) => exceptions.length > 0).length;
    const checked = bad === 0
        ? `All ${checks.length} checks of completeness hold.`
        : `${bad} of ${(0,printable/* counted */.hS)(checks.length, 'check')} of completeness ${bad === 1 ? 'does' : 'do'} not hold.`;
    const found = exceptional === 0
        ? 'No grant is an exception.'
        : `${(0,printable/* counted */.hS)(exceptional, 'grant')} of ${grants.length} ${exceptional === 1 ? 'has' : 'have'} an exception.`;
    const isFailing = checks.some(({ state }) => state === 'fails');
    return tree_h('p', { class: `verdict ${isFailing ? 'bad' : bad > 0 || exceptional > 0 ? 'warn' : 'good'}` }, `${checked} ${found}`);
}
/** How many exceptions of a kind are written out before the script adds filters. */
const WRITTEN = 50;
function exceptionsSection({ grants }) {
    const found = new Map();
    for (const grant of grants)
        for (const { kind, text } of grant.exceptions) {
            const known = found.get(kind);
            if (known)
                known.push({ grant, text });
            else
                found.set(kind, [{ grant, text }]);
        }
    const kinds = Object.keys(exception_words/* EXCEPTION_WORDS */.W).filter(kind => found.has(kind));
    return tree_h('section', { id: 'exceptions', 'aria-labelledby': 'exceptions-title' }, tree_h('h2', { id: 'exceptions-title', tabindex: -1 }, 'Exceptions'), kinds.length === 0 && tree_h('p', {}, 'No grant of this period is an exception.'), ...kinds.map(kind => exceptionsOfKind(kind, found.get(kind) ?? [])));
}
function exceptionsOfKind(kind, all) {
    const rest = all.length - WRITTEN;
    return tree_h('details', { class: 'exceptions', open: all.length <= 5 }, tree_h('summary', {}, tree_h('h3', {}, `${exception_words/* EXCEPTION_WORDS */.W[kind]}: ${all.length}`)), tree_h('ul', {}, ...all.slice(0, WRITTEN).map(({ grant, text }) => exceptionItem(grant, text))), rest > 0 && tree_h('p', {}, `And ${rest} more: choose this kind in the filter of the grants.`));
}
const exceptionItem = ({ id, user, account, opensAt, pullRequest }, text) => tree_h('li', {}, tree_h('a', { href: grantAnchor(id) }, `${user} in ${account}`), ', ', momentNode(opensAt), ` (#${pullRequest.number}): `, tree_h('span', {}, text));
function checksSection({ checks }) {
    const order = ['fails', 'unknown', 'holds'];
    const sorted = checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
    return tree_h('section', { id: 'checks', 'aria-labelledby': 'checks-title' }, tree_h('h2', { id: 'checks-title', tabindex: -1 }, 'Is the list complete?'), ...sorted.map(checkNode));
}
const CHECK_BADGES = {
    holds: badge('good', 'Holds'),
    fails: badge('bad', 'Fails'),
    unknown: badge('warn', 'Not known'),
};
function checkNode({ claim, state, counts, gaps }) {
    const rest = gaps.length - WRITTEN;
    return tree_h('article', { class: `check ${state}` }, tree_h('h3', {}, CHECK_BADGES[state], ' ', tree_h('span', {}, claim)), tree_h('p', { class: 'counts' }, Object.entries(counts)
        .map(([name, count]) => `${name}: ${count}`)
        .join(' · ')), gaps.length > 0 &&
        tree_h('ul', { class: 'gaps' }, ...gaps
            .slice(0, WRITTEN)
            .map(({ what, meaning, remedy }) => tree_h('li', {}, codeNode(what), tree_h('span', {}, ` ${meaning}. ${remedy}.`)))), rest > 0 && tree_h('p', {}, `And ${(0,printable/* counted */.hS)(rest, 'more gap')}: report.jsonl has all of them.`));
}
function figuresSection({ figures }) {
    const { over, provenClean, shareProvenClean, dormantPeople, unusedRules } = figures;
    const share = shareProvenClean === undefined ? '–' : `${Math.floor(shareProvenClean * 1_000) / 10} %`;
    return tree_h('section', { id: 'figures', 'aria-labelledby': 'figures-title' }, tree_h('h2', { id: 'figures-title', tabindex: -1 }, 'Figures'), tree_h('dl', { class: 'tiles' }, tile('Grants', String(figures.grants), `to ${(0,printable/* counted */.hS)(figures.people, 'person', 'people')}`), tile('Ended, and proven', share, `${provenClean} of ${over} that are over`), ...spreadTiles(figures), tile('Never used', String(figures.neverUsed), 'grants without a session'), tile('Overruns', String(figures.overruns), 'sessions that outlived their grant')), nameList('People of the rules without a grant in this period', dormantPeople), nameList('Rules that no grant of this period used', unusedRules));
}
const spreadTiles = ({ timeToRevoke, requestToMerge, mergeToAccess }) => [
    ['Time to revoke', timeToRevoke],
    ['Request to merge', requestToMerge],
    ['Merge to access', mergeToAccess],
].flatMap(([label, spread]) => (spread ? [tile(label, secondsText(spread.p50), spreadText(spread))] : []));
const spreadText = ({ p95, max }) => `half of them; 95 % ${secondsText(p95)}, longest ${secondsText(max)}`;
const tile = (label, value, more) => tree_h('div', {}, tree_h('dt', {}, label), tree_h('dd', {}, tree_h('strong', {}, value), tree_h('span', {}, more)));
const nameList = (label, names) => names.length > 0 &&
    tree_h('details', { class: 'names' }, tree_h('summary', {}, `${label}: ${names.length}`), tree_h('p', {}, names.join(', ')));
/** The sections that one can go to. */
const navigation = (sections) => tree_h('nav', { 'aria-label': 'Sections' }, tree_h('ul', { class: 'sections' }, ...sections.map(([id, title]) => tree_h('li', {}, tree_h('a', { href: anchorTo(id) }, title)))));

;// CONCATENATED MODULE: ./build/render/report/page.js








const NO_SCRIPT = 'Timeline, filters and the list of grants need JavaScript, which is switched off here. Switch it on for this file, or read the other files of this report: they have all rows.';
/**
 * A report as one HTML file that needs nothing else: no network, no server. What it may do is fixed by its Content Security
 * Policy: one script and one style, by their digests, and no address at all.
 *
 * The data are in it as gzip in base64, so no text of a record can end an element or be run, and 50,000 grants stay small
 * enough to open. First what filters need of all grants, then the rows of {@link ROWS_IN_CHUNK} grants each.
 *
 * @yields parts of the file, to be written one after the other
 */
function* renderPage(report) {
    const links = pageLinks(report.header);
    const data = pageData(report);
    const tables = eventTables(data.events, links);
    yield htmlHead(report);
    yield treeToHtml(pageHeader(report, links));
    yield treeToHtml(navigation([...OWN_SECTIONS, ...tables.map(({ id, title }) => [id, title])]));
    yield '<main>';
    for (const node of [...overview(report), GRANTS, EVENTS])
        yield treeToHtml(node);
    yield '</main>';
    yield dataBlock(DATA_ID, data);
    for (let chunk = 0; chunk * ROWS_IN_CHUNK < report.grants.length; chunk++)
        yield dataBlock(chunkId(chunk), report.grants.slice(chunk * ROWS_IN_CHUNK, (chunk + 1) * ROWS_IN_CHUNK));
    yield `<script>${script}</script></body></html>\n`;
}
const OWN_SECTIONS = [
    ['exceptions', 'Exceptions'],
    ['checks', 'Is the list complete?'],
    ['figures', 'Figures'],
    ['grants', 'Who had access, where and when'],
];
/** What the script fills. */
const GRANTS = tree_h('section', { id: 'grants', 'aria-labelledby': 'grants-title' }, tree_h('h2', { id: 'grants-title', tabindex: -1 }, 'Who had access, where and when'), tree_h('p', { id: 'status', role: 'status' }), tree_h('noscript', {}, tree_h('p', { class: 'noscript' }, NO_SCRIPT)), tree_h('div', { id: 'view' }));
const EVENTS = tree_h('div', { id: 'events' });
const digestOf = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
function htmlHead({ header }) {
    const policy = [
        "default-src 'none'",
        `script-src ${digestOf(script)}`,
        `style-src ${digestOf(style)}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    const title = `Access to ${header.repository}, ${header.since.slice(0, 10)} to ${header.until.slice(0, 10)}`;
    return [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        treeToHtml(tree_h('title', {}, title)),
        `<style>${style}</style></head><body>`,
        treeToHtml(tree_h('a', { class: 'skip', href: anchorTo('grants') }, 'To the grants')),
    ].join('');
}
const dataBlock = (id, value) => `<script type="application/gzip+base64" id="${id}">${(0,external_node_zlib_.gzipSync)(JSON.stringify(value)).toString('base64')}</script>`;


/***/ })

};

