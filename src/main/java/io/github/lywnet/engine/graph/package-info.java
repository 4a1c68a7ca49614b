/**
 * LYWNet as a TensorFlow graph (Liu et al. 2025, doi 10.21037/qims-24-851): the
 * architecture, the layers, and the SavedModels that are generated of weights.
 */
package io.github.lywnet.engine.graph;
