/**
 * The fusion of planes of any size: what a network needs is added before and
 * taken away after its call.
 */
package io.github.lywnet.fusion;
