/**
 * The menu entries: SciJava commands for Fiji and ImageJ2, plugins for ImageJ
 * 1.x, and the one class that both ask to do the work.
 */
package io.github.lywnet.command;
