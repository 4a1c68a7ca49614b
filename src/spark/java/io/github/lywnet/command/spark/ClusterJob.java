/*-
 * #%L
 * Medical image fusion with the LYWNet network, for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 LYWNet Fusion developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.lywnet.command.spark;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;

import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * One job of Spark, with a task for each of some things, whose results are
 * given out as soon as they arrive, each once.
 *
 * @param <T> the things, serialisable
 * @param <R> the results, serialisable
 */
final class ClusterJob<T, R> {

	private final SparkContext spark;
	private final AbstractFunction2<TaskContext, Iterator<T>, R> task;

	/** @param task gets an iterator over one thing; serialisable */
	ClusterJob(final SparkContext spark,
		final AbstractFunction2<TaskContext, Iterator<T>, R> task)
	{
		this.spark = spark;
		this.task = task;
	}

	/**
	 * Runs a task for each thing.
	 *
	 * @param locations where each is best done, as Spark names executors; empty
	 *          lists for anywhere
	 * @param done gets each result and the number of its thing, from 0, by this
	 *          thread
	 * @throws SparkException if Spark gives up; what had arrived was given out
	 * @throws RuntimeException what {@code done} throws; the job is ended
	 */
	void run(final List<T> things, final List<List<String>> locations,
		final ObjIntConsumer<R> done) throws SparkException
	{
		if (things.isEmpty()) return;
		final RDD<T> partitions = spark.makeRDD(sequence(IntStream.range(0, things
			.size()).mapToObj(i -> new Tuple2<>(things.get(i), sequence(locations.get(
				i)))).collect(Collectors.toList())), tag());
		final BlockingQueue<Arrival<R>> arrivals = new LinkedBlockingQueue<>();
		final FutureTask<Void> job = new FutureTask<>(() -> {
			try {
				submit(partitions, things.size(), arrivals);
			}
			finally {
				arrivals.add(new Arrival<>(Arrival.LAST, null));
			}
		}, null);
		final Thread thread = new Thread(job, "LYWNet job");
		thread.setDaemon(true);
		thread.start();
		boolean finished = false;
		try {
			for (Arrival<R> next = arrivals.take(); next.index != Arrival.LAST; next =
				arrivals.take())
			{
				done.accept(next.result, next.index);
			}
			finished = true;
			job.get();
		}
		catch (final InterruptedException exc) {
			throw new SparkException("The run was interrupted", exc);
		}
		catch (final ExecutionException exc) {
			throw new SparkException(exc.getCause().getMessage(), exc.getCause());
		}
		finally {
			if (!finished) spark.cancelAllJobs();
		}
	}

	/** Returns when all results have arrived. */
	private void submit(final RDD<T> partitions, final int count,
		final BlockingQueue<Arrival<R>> arrivals)
	{
		final List<Object> all = IntStream.range(0, count).boxed().collect(
			Collectors.toList());
		spark.runJob(partitions, task, sequence(all),
			new AbstractFunction2<Object, R, BoxedUnit>()
			{

				@Override
				public BoxedUnit apply(final Object index, final R result) {
					arrivals.add(new Arrival<>((Integer) index, result));
					return BoxedUnit.UNIT;
				}
			}, ClusterJob.<R> tag());
	}

	private static <E> Seq<E> sequence(final List<E> list) {
		return CollectionConverters.asScala(list).toSeq();
	}

	/** Java's type erasure, for Scala. */
	@SuppressWarnings("unchecked")
	private static <E> ClassTag<E> tag() {
		return (ClassTag<E>) scala.reflect.ClassTag$.MODULE$.AnyRef();
	}

	/** A result and the number of its thing. */
	private record Arrival<R>(int index, R result) {

		/** In place of a number where nothing more arrives. */
		private static final int LAST = -1;
	}
}
