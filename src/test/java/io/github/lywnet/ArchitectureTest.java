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

package io.github.lywnet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Tests which package of the plugin may use which, as docs/architecture.md
 * draws it. A package here is a room: a package right below
 * {@code io.github.lywnet} with all below it.
 */
public class ArchitectureTest {

	private static final String BASE = "io.github.lywnet.";

	/** What each room may use beside itself, {@code common} and libraries. */
	private static final Map<String, String[]> MAY_USE = new TreeMap<>();

	static {
		MAY_USE.put("common", rooms());
		MAY_USE.put("network", rooms());
		MAY_USE.put("settings", rooms());
		MAY_USE.put("space", rooms());
		MAY_USE.put("metrics", rooms());
		MAY_USE.put("engine", rooms("network"));
		MAY_USE.put("install", rooms("engine"));
		MAY_USE.put("fusion", rooms("network", "settings"));
		MAY_USE.put("image", rooms("fusion", "metrics", "network", "settings",
			"space"));
		MAY_USE.put("batch", rooms("fusion", "image", "metrics", "network",
			"settings", "space"));
		MAY_USE.put("comparison", rooms("batch", "engine", "image", "metrics",
			"network"));
		MAY_USE.put("report", rooms("batch", "comparison", "image", "metrics",
			"settings"));
		MAY_USE.put("view", rooms("image", "settings"));
		MAY_USE.put("script", rooms("batch", "engine", "fusion", "image", "metrics",
			"network", "settings"));
		MAY_USE.put("command", rooms("batch", "comparison", "engine", "fusion",
			"image", "install", "metrics", "network", "report", "settings", "space",
			"view"));
	}

	private static JavaClasses plugin;

	@BeforeClass
	public static void importClasses() {
		plugin = new ClassFileImporter().withImportOption(
			new ImportOption.DoNotIncludeTests()).importPackages("io.github.lywnet");
	}

	@Test
	public void everyRoomIsListed() {
		final TreeSet<String> found = plugin.stream().map(type -> type
			.getPackageName().substring(BASE.length()).split("\\.")[0]).collect(
				Collectors.toCollection(TreeSet::new));
		assertEquals(MAY_USE.keySet(), found);
	}

	@Test
	public void roomsUseOnlyWhatTheyMay() {
		MAY_USE.forEach((room, others) -> noClasses().that(resideInAPackage(inside(
			room))).should().dependOnClassesThat(resideInAPackage(
				"io.github.lywnet..").and(not(resideInAnyPackage(others))).and(not(
					resideInAPackage(inside("common")))).and(not(resideInAPackage(inside(
						room))))).because(room + " may use " + Arrays.toString(others))
			.check(plugin));
	}

	@Test
	public void roomsHaveNoCycles() {
		slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(plugin);
	}

	@Test
	public void conceptsOfImagesHaveNoCycles() {
		slices().matching(BASE + "image.(**)").should().beFreeOfCycles().check(
			plugin);
		noClasses().that().resideInAPackage(BASE + "image.*..").should()
			.dependOnClassesThat().resideInAPackage(BASE + "image").because(
				"files, headers, colours and intensities know nothing of pairs").check(
					plugin);
	}

	@Test
	public void commandsAreUsedByNobody() {
		noClasses().that().resideOutsideOfPackage(inside("command")).should()
			.dependOnClassesThat().resideInAPackage(inside("command")).check(plugin);
		noClasses().that().resideInAPackage(BASE + "command.action..").should()
			.dependOnClassesThat().resideInAPackage(BASE + "command").because(
				"what a menu entry does is the same for both kinds of entries").check(
					plugin);
	}

	@Test
	public void engineIsReachedByItsBorderOnly() {
		final String[] inside = { BASE + "engine.djl..", BASE + "engine.graph..",
			BASE + "engine.session..", BASE + "engine.training.." };
		noClasses().that().resideOutsideOfPackage(inside("engine")).should()
			.dependOnClassesThat().resideInAPackage(BASE + "engine.*..").because(
				"the class loader of the engine has its own copy of these").check(
					plugin);
		noClasses().that().resideOutsideOfPackages(inside).should()
			.dependOnClassesThat().resideInAnyPackage("ai.djl..", "org.tensorflow..",
				"org.bytedeco..").check(plugin);
		noClasses().that().resideInAPackage(BASE + "engine").should()
			.dependOnClassesThat().resideInAPackage(BASE + "engine.*..").because(
				"the border is loaded without the engine").check(plugin);
	}

	@Test
	public void conceptsOfTheEngineFormNoCycle() {
		slices().matching(BASE + "engine.(*)..").should().beFreeOfCycles().check(
			plugin);
	}

	@Test
	public void calculationKnowsNoImageJ() {
		noImageJ("common", "network", "settings", "space", "metrics", "engine",
			"install", "fusion").check(plugin);
	}

	@Test
	public void commonNetworkAndSettingsNeedTheJdkOnly() {
		classes().that().resideInAnyPackage(inside("common"), inside("network"),
			inside("settings")).should().onlyDependOnClassesThat().resideInAnyPackage(
				"java..", inside("common"), inside("network"), inside("settings"))
			.check(plugin);
	}

	@Test
	public void onlyTheCommandLineWritesToTheConsoleAndExits() {
		final ArchRule exits = noClasses().that().resideOutsideOfPackage(BASE +
			"command.line..").should().callMethod(System.class, "exit", int.class);
		exits.check(plugin);
		noClasses().that().resideOutsideOfPackages(BASE + "command.line..", BASE +
			"engine..").should(ACCESS_STANDARD_STREAMS).check(plugin);
	}

	@Test
	public void commandLineNeedsNoWindows() {
		noClasses().that().resideInAnyPackage(BASE + "command.line..", inside(
			"batch"), inside("comparison"), inside("script")).should()
			.dependOnClassesThat().resideInAnyPackage("javax.swing..",
				"java.awt.event..").check(plugin);
	}

	private static ArchRule noImageJ(final String... rooms) {
		return noClasses().that().resideInAnyPackage(Arrays.stream(rooms).map(
			ArchitectureTest::inside).toArray(String[]::new)).should()
			.dependOnClassesThat().resideInAnyPackage("ij..", "org.scijava..",
				"java.awt..", "javax.swing..");
	}

	private static String inside(final String room) {
		return BASE + room + "..";
	}

	private static String[] rooms(final String... names) {
		return Arrays.stream(names).map(ArchitectureTest::inside).toArray(
			String[]::new);
	}
}
