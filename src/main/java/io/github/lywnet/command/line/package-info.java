/** The command line. */
package io.github.lywnet.command.line;
