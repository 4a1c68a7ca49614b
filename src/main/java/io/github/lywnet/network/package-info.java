/**
 * What a fusion network is to the rest of the plugin: an interface of JDK types,
 * its description, the store of models, and the exception that carries a message
 * to the user. Nothing here knows ImageJ, DJL or TensorFlow.
 */
package io.github.lywnet.network;
