/**
 * Thrown where a site was taken for unchanged and is not, though none of its files is another: a script
 * gives its own pages other addresses, or what was kept of its articles is damaged. All of it must be
 * looked at.
 */
export class NotUnchanged extends Error {}
