/**
 * What users start: the menu entry as SciJava command and as ImageJ 1.x plugin.
 * Parameters, checks and messages; no algorithm.
 */
package io.github.lywnet.command;
