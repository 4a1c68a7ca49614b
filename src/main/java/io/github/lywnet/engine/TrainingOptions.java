package io.github.lywnet.engine;

/** Placeholder; the trainer's author fills it. */
public final class TrainingOptions {
}
