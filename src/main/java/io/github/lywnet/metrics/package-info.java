/**
 * How good a fused image is: ten metrics of the fusion literature, computed on
 * 8-bit luminance. {@link io.github.lywnet.metrics.FusionScores} is the way in,
 * {@link io.github.lywnet.metrics.FusionMetric} defines each metric.
 */
package io.github.lywnet.metrics;
