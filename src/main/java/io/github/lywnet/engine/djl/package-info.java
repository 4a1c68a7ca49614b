/** Inference: SavedModels that DJL runs, checked before TensorFlow sees them. */
package io.github.lywnet.engine.djl;
