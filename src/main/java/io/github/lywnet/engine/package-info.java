/**
 * The way to DJL and TensorFlow: the engine folder, the class loader that keeps
 * it apart from everybody else's classes, and the border that all calls pass.
 * <p>
 * The sub-packages live behind that class loader, and only they may use DJL,
 * TensorFlow and what comes with them.
 * </p>
 */
package io.github.lywnet.engine;
