/** A further entry for `accounts:` of ACME's rules, with one session document of an hour. */
export const accountEntry = (name: string, id: string, region: string): string => `  ${name}:
    id: "${id}"
    region: ${region}
    roles:
      grant: arn:aws:iam::${id}:role/JitGrant
      revoke: arn:aws:iam::${id}:role/JitRevoke
      logs: arn:aws:iam::${id}:role/JitLogs
    documents: [{name: JitAccess-1h, max: 1h}]
    logs: {group: sessions, bucket: jit-access-${id}-${region}, prefix: sessions}
`
