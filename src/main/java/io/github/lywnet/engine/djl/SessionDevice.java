package io.github.lywnet.engine.djl;

import ai.djl.tensorflow.engine.TfSymbolBlock;
import ai.djl.tensorflow.engine.javacpp.JavacppUtils;

import io.github.lywnet.network.Device;

import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.ConfigProto;

/**
 * The device of a TensorFlow session: how to ask for it, and which it became. The
 * device that DJL knows places only arrays, the session places the network.
 */
final class SessionDevice {

	private SessionDevice() {
		// static methods only
	}

	/** The configuration of a session that runs on a device. */
	static ConfigProto configuration(final Device device) {
		final ConfigProto.Builder builder = JavacppUtils.getSessionConfig()
			.toBuilder();
		// NB: Each operation takes all cores; two at once would only take more memory.
		builder.setInterOpParallelismThreads(1);
		if (device == Device.CPU) builder.putDeviceCount("GPU", 0);
		else builder.getGpuOptionsBuilder().setAllowGrowth(true);
		return builder.build();
	}

	/**
	 * The device that TensorFlow places a loaded network on: its first GPU if it has
	 * one, else the CPU.
	 *
	 * @return {@code GPU:0} or {@code CPU}
	 */
	static String of(final TfSymbolBlock network) {
		final TF_Session session = network.getSavedModelBundle().getSession();
		try (PointerScope scope = new PointerScope()) {
			final TF_Status status = TF_Status.newStatus();
			final TF_DeviceList devices = tensorflow.TF_SessionListDevices(session,
				status);
			status.throwExceptionIfNotOK();
			try {
				return firstGpu(devices, status);
			}
			finally {
				tensorflow.TF_DeleteDeviceList(devices);
			}
		}
	}

	private static String firstGpu(final TF_DeviceList devices,
		final TF_Status status)
	{
		final int count = tensorflow.TF_DeviceListCount(devices);
		for (int i = 0; i < count; i++) {
			// for example /job:localhost/replica:0/task:0/device:GPU:0
			final String name = tensorflow.TF_DeviceListName(devices, i, status)
				.getString();
			status.throwExceptionIfNotOK();
			final int gpu = name.indexOf("GPU:");
			if (gpu >= 0) return name.substring(gpu);
		}
		return "CPU";
	}
}
