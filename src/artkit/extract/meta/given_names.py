"""Given names: the first word that tells a person from a button of two words with capitals.

The commonest of some twenty languages in Latin letters. No list is whole and none needs to be: the table is
one of the things the learned scores weigh, never a condition.
"""

from __future__ import annotations

_NAMES = """
aaron abby abdul abdullah abigail abraham achim ada adam adele adolf adrian adriana adrien agata agnes
agnieszka agustin agustín ahmad ahmed aidan aileen aimee aisha ajay akash aki akiko akira alain alan alana
alastair albert alberto alejandra alejandro aleksandar aleksander aleksandra alena alessandra alessandro
alessia alex alexa alexander alexandra alexandre alexandria alexandros alexei alexey alexia alexis alfons
alfred alfredo ali alice alicia alina alisa alisha alison alistair allan allen allison alma alois alvaro
alyson alyssa amanda amandine amber amelia amelie amina amir amit amy amélie ana anastasia anders andre
andrea andreas andreea andrei andrej andres andrew andrey andrzej andré andrés andy angela angelica angelika
angelina angelo angie angus anil anita anja anjali anke ankit ann anna anna-lena annabel anne anne-marie
anneke annelies annemarie annette annie annika ansgar anthony antje antoine anton antonella antonia antonio
antónio anuj anupam anya april arabella ariana ariane arianna ariel arjun arlene armin arnaud arnd arne arno
arnold arthur artur arturo arun arvind ashish ashley ashok asif astrid atsushi aubrey audrey august auguste
augusto aurelie aurélie aurélien austin ava avery axel ayesha ayse ayşe aziz barbara barry bartosz bastian
bastien beat beate beatrice beatrix beatriz becky belén ben benedict benedikt bengt benita benjamin benno
benny benoit benoît bernadette bernard bernardo bernd bernhard bert berta bertram bertrand beth bethany
betsy betty bev beverly bianca bill billy birgit birgitta birte bjarne bjoern björn bjørn blake bob bobby
bogdan boris brad bradley brandi brandon brandy brenda brendan brent brett brian brianna bridget brigitte
britt britta brittany brooke bruce bruno bryan bryce burak burkhard bärbel béatrice béla caitlin caleb
callum calvin cameron camila camilla camille candice cara carina carl carla carlo carlos carly carmen carol
carola carole carolin carolina caroline carolyn carrie carsten casey cassandra cassie caterina catherine
cathleen cathrin cathy cathérine cecile cecilia cedric celeste celine cem cesar chad chandra chantal charles
charlie charlotte chase chelsea cheng cherie cheryl chiara chloe chloé chris chrissy christa christel
christelle christian christiane christina christine christof christoph christophe christopher christos
christy chuck cian ciara cindy claas claire clara clare clarissa claudia claudine claudio claus clemens
cliff clifford clint clive clyde clément cody colin colleen connie connor conny conor conrad constance
constantin constanze cora cordula corey corina corinna corinne cornelia cornelius cory courtney craig
cristian cristiana cristiano cristina crystal curt curtis cynthia cyril cécile cédric céline césar dagmar
daisy dale damian damien damir damon dan dana daniel daniela daniele daniella danielle danilo danny daphne
darcy daria dario dariusz darko darrell darren darryl daryl dave david davide dawid dawn dean deanna deb
debbie deborah debra deepa deepak deirdre delia denis denise dennis derek desiree detlef detlev devin devon
diana diane dianne didier diego dieter dietmar dietrich dimitri dimitris dina dinesh dirk dmitri dmitry
dolores dominic dominik dominika dominique don donald donato donna dora doreen dorian doris dorota dorothea
dorothee dorothy doug douglas drew duncan dustin dylan dörte earl ebru eckart eckhard ed eddie edgar edith
edmund eduard eduardo edward edwin eileen eka ekaterina elaine eleanor elena eleni eleonora elfriede eli
eliana elias elif elisa elisabeth elise elisha eliza elizabeth elke ella elle ellen ellie elliot elliott
eloise els elsa else elvira ema emanuel emanuela emanuele emer emil emilia emiliano emilie emilio emily
emine emma emmanuel emmanuelle emre enrico enrique enzo eric erica erich erick erik erika erin ernest
ernesto ernst erwin esra esteban estelle esther ethan etienne eugen eugene eugenia eugenio eva evan evelin
evelyn evgeny ewa fabian fabiana fabien fabienne fabio fabrice fabrizio faisal faith falk farah farhan fatih
fatima fatma federica federico felicia felicitas felicity felipe felix ferdinand fergus fernanda fernando
filip filippo fiona florence florian floris flynn frances francesca francesco francine francis francisco
franco francois frank franka franz franziska françois françoise fred freddy frederic frederick frederik
fredrik freya frida frieda friederike friedrich fritz frédéric gabe gabi gabor gabriel gabriela gabriele
gabriella gabrielle gaby gareth gary gavin gemma gene geoff geoffrey georg george georges georgia georgina
georgios gerald gerard gerardo gerd gerhard gerlinde germán gernot gero gert gerti gertrud giacomo gian
gianluca gianni gideon gilbert gilles gina giorgia giorgio giovanna giovanni gisela gisèle giulia giulio
giuseppe gladys glen glenda glenn gloria gonzalo gordon gottfried grace graeme graham grant greg gregg
gregor gregory greta gretchen grzegorz guadalupe gudrun guido guilherme guillaume guillermo gunnar gunter
gunther gus gustav gustavo guy gwen gábor gérald gérard göran gülcan günter günther habib hadley hailey
hakan hal haley hamid hamza hana hanna hannah hannelore hannes hanno hans hans-jürgen hans-peter hansjörg
harald hardy harish harold harriet harry hartmut harvey hasan hassan hayden hayley hazel heath heather
hector hedda heidemarie heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut
hendrik henk henning henri henrik henrike henry herbert hermann hernán hilary hilda hilde hildegard hiroshi
holger holly horst howard hubert hugh hugo humberto hussein héctor hélène ian ibrahim ida ignacio igor
ilaria ilka ilona ilse imke imogen imran ina ines inga inge ingeborg ingo ingrid inka inés ioana ira irena
irene irina iris irma isaac isabel isabella isabelle isaiah ismail israel itzel ivan ivana ivar ivo ivonne
iván izabela jack jackie jackson jaclyn jacob jacopo jacqueline jacques jade jaime jake jakob jakub jamal
james jamie jan jana jane janek janet janice janina janine janis jannik jaqueline jared jasmin jasmine jason
javier jay jayne jean jean-baptiste jean-claude jean-françois jean-luc jean-marc jean-marie jean-michel
jean-paul jean-philippe jean-pierre jeanette jeanine jeanne jeannette jeff jeffrey jelena jen jenna jennie
jennifer jenny jens jeremiah jeremy jerome jerry jess jesse jessica jessie jesus jesús jill jillian jim
jimmy jo joachim joan joana joanna joanne joao joaquín jochem jochen jodi jodie jody joe joel joerg joey
johan johann johanna johannes john johnathan johnny jolanta jon jonas jonathan jonny jordan jordi jorg jorge
jose josef josefina josefine joseph josephine josh joshua josie josué josé joy joyce joão joëlle juan juana
juanita judith judy juergen jule julia julian juliana juliane julianna julianne julie julien juliet juliette
julio julius june jurgen justin justina justine justyna jutta jérémy jérôme jörg jörn jürgen kai kaitlin
kaitlyn kamal kamil kara karan karel karen kari karim karin karina karl karl-heinz karla karolin karolina
karoline karsten kasia kaspar kasper kat katarina katarzyna kate katerina katharina katherine kathi kathleen
kathrin kathryn kathy katie katja katrin katrina katy kavita kay kayla kazuo keith kelli kelly kelsey ken
kendra kenji kenneth kenny kent kerri kerry kerstin kevin khaled khalid kieran kim kimberly kira kirk
kirsten kirstin kirsty klaas klara klaus knut konrad konstantin konstantinos korbinian krishna krista
kristen kristian kristie kristin kristina kristine kristof kristy krystal krystyna krzysztof kseniya kumar
kunal kurt kyle kylie lana lance lara larissa larry lars laszlo laura laure laurel lauren laurence laurent
laurie lawrence lea leah leandro lee leigh leila lena lennart lenny leo leon leonard leonardo leonhard
leonie leopold leroy lesley leslie leticia levi lewis lia liam lidia lilian liliana liliane lillian lilly
lily lin lina linda lindsay lindsey linus lionel lisa lisbeth lise liz liza lizzie lloyd loic lois lola
lorena lorenz lorenzo loretta lori lorraine lothar lou louis louisa louise loïc luc luca lucas lucia lucian
luciana luciano lucie lucien lucile lucy lucía ludger ludovic ludwig luis luisa luise luiz lukas luke luna
lutz lydia lydie lynda lynn lynne lászló léa maarten mackenzie madeleine madeline madison magda magdalena
maggie magnus mahmoud mai maike maja malcolm malte mandy manfred manisha manja manoj manon manuel manuela
mara marc marc-andré marcel marcela marcelo marcia marcin marco marcos marcus maren margaret margareta
margarete margaretha margarita margherita margit margot margret marguerite maria maria-theresa mariam marian
mariana marianna marianne mariano marie marie-christine marieke mariella marielle marija marilyn marina
mario marion marisa marisol marissa marita marius mariya marjorie mark marko markus marla marlen marlene
marlies marlon marta martha marthe martin martina martine marty martín marvin mary maryam maryann maría
massimo mateo mateusz mathew mathias mathieu mathilde matias matilda matt matteo matthew matthias matthieu
matías maud maura maureen maurice mauricio maurizio mauro max maxim maxime maximilian maya meagan megan
meghan mehmet meike meinhard mel melanie melinda melissa melody mercedes meredith mert merve mia micah
michael michaela michal michaël michał michel michela michele michelle michèle miguel mihai mika mikael mike
mikhail milan milena miles milica millie mimi mina mindy mira miranda miriam mirjam mirko miroslav misty
mitch mitchell mohamed mohammad mohammed mohan moira molly mona monica monika monique morgan moritz morten
moses muhammad murat muriel murray mustafa myra myriam márta mélanie mónica nadia nadin nadine nadja nan
nancy naomi natacha natalia natalie natascha natasha nathalie nathan nathaniel neal neha neil nele nell
nelly nelson nena neva nia niall nicholas nick nicki nicky nico nicola nicolai nicolas nicolaus nicole
nicoletta nicolás niels nigel nikhil niki nikita nikki niklas niko nikola nikolai nikolas nikolaus nils nina
nitin noah noel noelle nora norbert norma norman noémie nuno octavia olaf ole oleg olena olga oliver olivia
olivier ollie omar ondřej oriana orla orlando oscar oskar otto owen ozan pablo paige pam pamela paola paolo
pascal pascale patrice patricia patricio patrick patrik patrizia patrícia patti paul paula paulina pauline
paulo pavel pedro peggy penelope penny per percy perry petar pete peter petr petra petros phil philip
philipp philippa philippe phillip phoebe pia pierre pieter pietro pilar piotr polly pooja pradeep prakash
priscilla priya priyanka przemysław quentin quinn quirin rachael rachel rafael rafaela rafał raffaele
raffaella rahul raimund rainer raj rajat rajesh rajiv ralf ralph ram rama ramesh ramon ramona ramón randall
randi randy raoul raphael raphaël raquel rasmus raul ravi ray raymond raúl rebecca rebekah regina reginald
reiner reinhard reinhold remo rena renata renate renato rene renee rené renée reto reza rhiannon ria ricarda
ricardo riccardo rich richard richie rick ricky rika rita rob robbie robert roberta roberto robin robyn
rocco rochelle rocio rod roderick rodney rodolfo rodrigo roger rohan rohit roland rolf romain roman romina
romy ron ronald ronja ronnie ronny rory rosa rosalie rosario rose rosemary rosie ross roswitha roxana
roxanne roy ruben ruby rubén rudi rudolf rupert russ russell ruth ruud ryan régis rémi sabina sabine sabrina
sadie sally salman salvador salvatore sam samantha samir sammy samuel samuele sandeep sandi sandra sandrine
sandro sandy sanja sanjay santiago sara sarah sascha saskia satoshi saul saurabh savannah scarlett scott
sean sebastian sebastien sebastián selena selin selina selma serena serge sergei sergej sergey sergio seth
severin seán shane shankar shannon sharon shaun shauna shawn shawna sheila shelby sheldon shelley shelly
sheri sherri sherry shirley sibylle sid sidney siegfried sigrid silja silke silvan silvana silvia silvio
simon simona simone sina sindy siobhan slawomir sofia sofie sohail solène sonia sonja sonny sophia sophie
soren spencer stacey stacy stan stanislav stanley stefan stefania stefanie stefano steffen steffi stella
stephan stephane stephanie stephen sterling steve steven stewart stijn stuart stéphane stéphanie su sue
sumit sunil suresh susan susana susann susanna susanne susi susie suzanne suzy svea sven svenja svetlana
sybille sylvain sylvia sylvie sylwia sébastien sören søren tabea tamara tammy tamás tania tanja tanya tara
tarek tariq tasha tatiana tatjana taylor ted teo teresa teri terry tess tessa thea thekla theo theodor
theodore theres theresa therese thibault thierry thies thilo thomas thora thorben thorsten thérèse tiago
tiffany till tilman tim timm timo timothy tina tiziana tobi tobias toby todd tom tomas tomasz tommaso tommy
tomás toni tony tonya torben tore torsten tracey traci tracy travis trent trevor tricia trish tristan troy
tyler udo ulf uli ulrich ulrike umberto urs ursel ursina ursula uschi uta ute uwe valentin valentina
valentine valeria valerie valérie vanessa vera verena veronica veronika verónica vic vicki vicky victor
victoria vijay vikas vikram viktor viktoria vince vincent vincenzo viola violet virginia virginie vishal
vitor vittorio vivek vivian viviane vivien vivienne vladimir volker volkmar véronique wade walid walter
waltraud wanda warren wayne wendelin wendy werner wesley whitney wilfried wilhelm will willem willi william
willy winfried wolf wolfgang wolfram xavier ximena yael yan yann yannick yannik yasmin yasmine yolanda
yoshiko yosuke yuki yuri yusuf yves yvette yvonne zachary zack zara zoe zoey zoltan zoltán zoé zsófia álvaro
ántonio émilie étienne łukasz
"""
#: Given names, case folded.
GIVEN_NAMES = frozenset(_NAMES.split())
