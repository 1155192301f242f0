/** What `arshif topics suggest` proposes: topics and aliases that the headlines name. Pure. */
export type { AliasProposal } from "./alias-proposals.ts";
export { suggest } from "./suggest.ts";
export type { TopicProposal } from "./topic-proposals.ts";
export type { Counted } from "./topic-signs.ts";
