/**
 * Weights as files: safetensors, and the PyTorch checkpoint of LYWNet's authors,
 * read without executing anything of it.
 */
package io.github.lywnet.engine.weights;
