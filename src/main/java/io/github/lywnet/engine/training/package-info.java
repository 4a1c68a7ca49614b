/** Training: losses, optimizer, patches, log and checkpoints. */
package io.github.lywnet.engine.training;
